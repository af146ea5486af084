export const texts = {
  demo: '示例',
  organiser: '组织单位：{{name}}',
  rules: '到工作台设置规则',
  rounds: '场景征集',
  noRounds: '目前没有已发布的征集批次。',
  challenges: '正在揭榜的榜题',
  noChallenges: '目前没有正在揭榜的榜题。',
  competitions: '竞赛',
  noCompetitions: '目前没有已发布的竞赛。',
  opens: '开始征集',
  zone: '（北京时间）',
  window: {
    not_announced: '起草中',
    upcoming: '即将开始',
    open: '征集中',
    ended: '已截止',
  },
} as const;
