export const texts = {
  title: '工作台',
  hello: '{{name}}，您好',
  verify: {
    title: '邮箱尚未验证',
    body: '验证后才能接受邀请、组队和接收通知。请打开我们发往 {{email}} 的邮件，点击其中的链接。',
    resend: '重新发送',
    sent: '验证邮件已发出，请查收。',
  },
  due: {
    title: '近期截止',
    none: '您参加的竞赛目前没有临近的截止时间。',
  },
  teams: {
    title: '我的参赛队',
    members_other: '{{count}} 名队员',
    captain: '队长',
    submit: '提交',
    submissions: '我的提交',
    manage: '参赛队',
    board: '榜单',
    emptyTitle: '还没有参赛队',
    empty: '选择一项竞赛，组建参赛队或接受邀请，即可提交结果。',
    browse: '查看竞赛',
  },
  invitations: {
    title: '收到的邀请',
    team: '参赛队“{{team}}”',
    organisation: '单位“{{name}}”',
    by: '{{by}} 邀请，{{at}} 前有效',
    accept: '接受',
    decline: '谢绝',
  },
} as const;
