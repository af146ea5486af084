export const texts = {
  kinds: {
    unknown: '有一条新通知，请打开查看。',
    submission_received: '{{competitionZh}}：{{team}}第 {{number}} 次提交已受理',
    submission_scored: '{{competitionZh}}：{{team}}第 {{number}} 次提交得分 {{score}}',
    submission_refused: '{{competitionZh}}：{{team}}第 {{number}} 次提交未通过检查，请查看原因',
    submission_faulted: '{{competitionZh}}：{{team}}第 {{number}} 次提交未能完成评测，非贵队原因',
    team_invitation: '{{by}} 邀请您加入参赛队“{{team}}”（{{competitionZh}}），{{expiresAt}} 前有效',
    team_withdrawn: '您所在的参赛队“{{team}}”已退出 {{competitionZh}}',
    organisation_invitation: '{{by}} 邀请您加入单位“{{organisation}}”，{{expiresAt}} 前有效',
    claim_filed: '{{claimant}} 申请认领单位“{{organisation}}”',
    claim_decided_approve: '您对单位“{{organisation}}”的认领申请已获批准',
    claim_decided_reject: '您对单位“{{organisation}}”的认领申请未获批准：{{reason}}',
    organisation_transferred: '单位“{{organisation}}”的管理权已移交，您现为普通成员',
    phase_extended: '{{competitionZh}}{{phaseZh}}的截止时间延至 {{to}}',
    phase_revealed: '{{competitionZh}}{{phaseZh}}已揭晓最终成绩',
    competition_cancelled: '{{competitionZh}}已取消：{{reason}}',
  },
} as const;
