import type { Text } from '../lifecycle/lifecycle.ts';

/**
 * What may wait for a person on their home page; the number stands before the words. Another kind is a line here and a
 * row in the server's `features/desk/sources`.
 */
export const waitLabels = {
  // Enterprise
  scenario_returned: { zh: '场景被退回，待修改', en: 'Scenarios sent back to be changed' },
  scenario_draft: { zh: '场景草稿，尚未提交', en: 'Scenarios not handed in yet' },
  selection_mine: { zh: '榜题待选定揭榜方', en: 'Challenges to select solvers for' },
  // Vendor
  proposal_correction: { zh: '申报待补正', en: 'Proposals to be corrected' },
  proposal_draft: { zh: '申报草稿，尚未提交', en: 'Proposals not handed in yet' },
  team_invitation: { zh: '参赛队邀请，待答复', en: 'Invitations to teams' },
  organisation_invitation: { zh: '单位邀请，待答复', en: 'Invitations to organisations' },
  // Both sides of an agreement
  agreement_to_start: { zh: '揭榜成功，待议定协议', en: 'Won, agreement to be drafted' },
  agreement_draft: { zh: '协议草稿，待提交对方', en: 'Agreements to be put to the other side' },
  agreement_to_answer: { zh: '协议待您确认', en: 'Agreements that await your answer' },
  milestone_to_accept: { zh: '里程碑完成报告待确认', en: 'Milestones reported, to be accepted' },
  appraisal_to_give: { zh: '申请验收，待评定', en: 'Handed in, to be appraised' },
  // Judge
  coreview_to_give: { zh: '场景待会审或推荐', en: 'Scenarios your department or district is asked about' },
  opinion_to_give: { zh: '评议意见待提交', en: 'Opinions to give' },
  sheet_to_give: { zh: '作品待评分', en: 'Entries to score' },
  // Bureau
  formal_review: { zh: '场景待形式审查', en: 'Scenarios in formal review' },
  panel_to_settle: { zh: '评议专家待抽取', en: 'Panels of experts to be drawn' },
  expert_to_replace: { zh: '评议专家待递补', en: 'Experts to be replaced' },
  scenario_to_decide: { zh: '场景待审定', en: 'Scenarios to be decided' },
  scenario_to_list: { zh: '场景已通过，待列入榜单', en: 'Approved scenarios not on a list yet' },
  list_to_publish: { zh: '榜单待核对发布', en: 'Lists to be published' },
  list_act_to_approve: { zh: '榜单勘误、澄清或暂停待审批', en: 'Acts on published lists to be approved' },
  proposal_to_check: { zh: '申报待形式审查', en: 'Proposals to be checked' },
  selection_bureau: { zh: '攻关榜题待评选', en: 'Key tasks to select solvers for' },
  notice_draft: { zh: '公示草稿，尚未移交', en: 'Notices not handed over yet' },
  notice_to_start: { zh: '公示待核对启动', en: 'Notices to be started' },
  objection_to_take: { zh: '异议待承办', en: 'Objections that nobody has taken' },
  objection_under_way: { zh: '承办的异议待办结', en: 'Objections you are handling' },
  claim_to_decide: { zh: '单位认领待审核', en: 'Claims on organisations to decide' },
  phase_to_reveal: { zh: '竞赛阶段已截止，待揭晓', en: 'Phases that ended and are not revealed' },
  conflict_to_replace: { zh: '评审专家申明回避，待更换', en: 'Judges with a conflict to be replaced' },
  ranking_to_propose: { zh: '评分已齐备，待提出名次', en: 'Contests whose ranking can be proposed' },
  ranking_to_seal: { zh: '名次待核对封存', en: 'Rankings to check and seal' },
  ranking_to_post: { zh: '名次已封存，待拟制公示', en: 'Sealed rankings without a notice' },
  agreement_to_record: { zh: '协议待备案', en: 'Agreements to be recorded' },
  appraisal_to_confirm: { zh: '验收结论待核定', en: 'Appraisals to be confirmed' },
  evaluation_faulted: { zh: '评测因平台故障未完成', en: 'Evaluations that failed by our fault' },
  // Administrators
  user_locked: { zh: '账户被锁定', en: 'Locked accounts' },
  chain_broken: { zh: '审计链上次核验未通过', en: 'The audit chain did not verify' },
  chain_to_verify: { zh: '审计链超过一天未核验', en: 'The audit chain was not verified for a day' },
} as const satisfies Record<string, Text>;
export type WaitKind = keyof typeof waitLabels;
export const waitKinds = Object.keys(waitLabels) as [WaitKind, ...WaitKind[]];

/** What may fall due for a person: the words say what ends at the instant. */
export const dueLabels = {
  round_closes: { zh: '征集截止', en: 'Call closes' },
  challenge_closes: { zh: '揭榜申报截止', en: 'Proposals close' },
  proposal_closes: { zh: '申报截止，草稿未提交', en: 'Proposals close, yours is a draft' },
  correction_due: { zh: '补正截止', en: 'Correction due' },
  phase_ends: { zh: '提交截止', en: 'Submissions close' },
  coreview_due: { zh: '会审或推荐截止', en: 'Answer on a scenario due' },
  opinion_due: { zh: '评议意见截止', en: 'Opinion due' },
  sheet_due: { zh: '评分截止', en: 'Scoring due' },
  review_due: { zh: '审核期限', en: 'Review due' },
  milestone_due: { zh: '里程碑计划完成', en: 'Milestone planned' },
  rectification_due: { zh: '整改期限', en: 'Rectification due' },
  notice_ends: { zh: '公示期满', en: 'Notice ends' },
} as const satisfies Record<string, Text>;
export type DueKind = keyof typeof dueLabels;
export const dueKinds = Object.keys(dueLabels) as [DueKind, ...DueKind[]];
