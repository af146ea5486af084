import { z } from 'zod';
import { agreementProblems } from './agreement-problems.ts';
import { coreviewProblems } from './coreview-problems.ts';
import { eligibilityProblems } from './eligibility-problems.ts';
import { identityProblems } from './identity-problems.ts';
import { judgingProblems } from './judging-problems.ts';
import { listActProblems } from './list-act-problems.ts';
import { listProblems } from './list-problems.ts';
import { noticeProblems } from './notice-problems.ts';
import { panelProblems } from './panel-problems.ts';
import { type Problem, p } from './problem.ts';
import { proposalProblems } from './proposal-problems.ts';
import { rankingProblems } from './ranking-problems.ts';
import { reReviewProblems } from './re-review-problems.ts';
import { resourceProblems } from './resource-problems.ts';
import { reviewDeskProblems } from './review-desk-problems.ts';
import { roundProblems } from './round-problems.ts';
import { scenarioExchangeProblems } from './scenario-exchange-problems.ts';
import { uploadProblems } from './upload-problems.ts';
import { webhookProblems } from './webhook-problems.ts';

/**
 * The closed table of problem codes: HTTP status, whose fault, and what to do, in both languages.
 * What an actor may not know of is `not_found`, exactly as a missing row.
 */
export const problems = {
  // requests
  invalid_request: p(
    400,
    '提交的内容有误，请按标出的字段修改后再提交。',
    'Some fields are not right: mend those marked and send again.',
  ),
  malformed_request: p(400, '请求格式无法识别。', 'The request could not be read.'),
  not_found: p(404, '未找到，或您无权查看。', 'Not found, or not yours to see.'),
  method_not_allowed: p(405, '此地址不支持该操作。', 'This address does not take that method.'),
  unsupported_media_type: p(415, '不支持这种内容类型。', 'This kind of content is not accepted here.'),
  file_required: p(400, '请选择要上传的文件。', 'Choose a file to upload.'),
  file_too_large: p(
    413,
    '文件超过大小上限，本次不占用提交次数。',
    'The file is over the size limit; no slot of your quota was used.',
  ),
  file_empty: p(
    400,
    '文件是空的，本次不占用提交次数。',
    'The file is empty; no slot of your quota was used.',
  ),
  upload_interrupted: p(
    400,
    '上传中断，未计入提交次数，请重新上传。',
    'The upload broke off; no slot was used, upload again.',
  ),
  rate_limited: p(429, '操作过于频繁，请稍后再试。', 'Too many requests: wait a moment and try again.'),
  conflict: p(
    409,
    '内容已被他人更新，请刷新后重试。',
    'Somebody changed this meanwhile: reload and try again.',
  ),
  wrong_state: p(
    409,
    '当前状态不允许此操作，请刷新查看最新状态。',
    'The present state does not allow this: reload to see it.',
  ),
  idempotency_mismatch: p(
    422,
    '同一幂等键用于不同的请求。',
    'The same Idempotency-Key was used for a different request.',
  ),
  internal: p(
    500,
    '平台出现故障，已记录并通知运维，请稍后重试。',
    'The platform failed; it is recorded, please try again later.',
    'platform',
  ),
  unavailable: p(
    503,
    '服务暂时不可用，请稍后重试，您的内容没有丢失。',
    'Temporarily unavailable: try again shortly, nothing of yours is lost.',
    'platform',
  ),
  glyph_missing: p(
    422,
    '文件中有平台字库缺少的字，暂不能生成 PDF；提供 DOCX 的，请下载 DOCX。已记录，字库补齐后即可生成。',
    'The document has characters that the fonts of the platform lack, so no PDF can be made; take the DOCX where there is one. It is recorded, and a font will be added.',
    'platform',
  ),
  ...identityProblems,
  // organisations
  organisation_exists: p(
    409,
    '该单位已登记，可申请认领并移交管理权。',
    'This body is registered: file a claim to take it over.',
  ),
  already_member: p(409, '该用户已是成员。', 'This person is a member already.'),
  last_owner: p(409, '单位须保留一名所有者，请先移交。', 'A body needs an owner: hand over first.'),
  invitation_invalid: p(
    404,
    '邀请无效、已过期或不是发给您的。',
    'The invitation is not valid, has lapsed, or is not for you.',
  ),
  claim_open: p(409, '您已提交过认领申请，请等待审核。', 'Your claim is filed: wait for the decision.'),
  ...proposalProblems,
  ...judgingProblems,
  ...panelProblems,
  ...agreementProblems,
  ...coreviewProblems,
  ...eligibilityProblems,
  ...rankingProblems,
  ...uploadProblems,
  ...resourceProblems,
  ...webhookProblems,
  ...reviewDeskProblems,
  ...roundProblems,
  ...scenarioExchangeProblems,
  // competitions
  not_a_solver: p(
    409,
    '本赛事由榜题而来，仅限该榜题申报有效的单位组队参赛，请选择该单位。',
    'This contest decides a challenge: a team stands for a body whose proposal on it is valid. Choose that body.',
  ),
  contest_exists: p(409, '该榜题已设置赛事。', 'This challenge has its competition already.'),
  slug_taken: p(409, '该网址名称已被使用。', 'This address name is taken.'),
  dates_out_of_order: p(400, '结束时间须晚于开始时间。', 'The end must come after the start.'),
  deadline_earlier: p(409, '截止时间只能延后，不能提前。', 'A deadline may move later, never earlier.'),
  truth_missing: p(409, '请先上传真值文件。', 'Upload the truth file first.'),
  truth_refused: p(
    400,
    '真值文件有误，请按提示修改后重新上传。',
    'The truth file is not right: mend it and upload again.',
  ),
  dry_run_needed: p(
    409,
    '须先以一份正确样例和一份错误样例试评通过。',
    'A dry run on a good and a bad sample must pass first.',
  ),
  phase_not_ended: p(409, '阶段尚未结束，不能揭晓。', 'The phase has not ended: it cannot be revealed.'),
  phases_unrevealed: p(
    409,
    '还有已开放的阶段未揭晓，请先揭晓最终分，再归档。',
    'A released phase is not revealed: reveal its final scores, then archive.',
  ),
  evaluations_open: p(
    409,
    '仍有未完成的评测，不能揭晓。',
    'Evaluations are still open: it cannot be revealed.',
  ),
  nothing_to_publish: p(
    409,
    '至少需要一个赛道和一个阶段才能发布。',
    'At least one track with one phase is needed to publish.',
  ),
  metric_unknown: p(400, '没有这个评测指标。', 'There is no such metric.'),
  metric_params: p(400, '评测指标参数有误。', 'The parameters of the metric are not right.'),
  // rounds
  round_announced: p(
    409,
    '批次已发布，只能修改文字；截止时间请用“延期”。',
    'The round is announced: only its texts may change; to move its end, extend it.',
  ),
  round_dates_past: p(
    409,
    '截止时间已过，请先修改起止时间再发布。',
    'The end has passed: change the dates first, then announce.',
  ),
  round_not_ended: p(
    409,
    '征集尚未截止，不能提前结束。',
    'The round has not reached its end: it cannot be closed before.',
  ),
  round_not_open: p(
    409,
    '本批次未在征集期内，请查看起止时间。',
    'This round is not taking scenarios: see its dates.',
  ),
  // scenarios
  fields_closed: p(
    409,
    '退回修改期间，只能修改被退回的字段，其他字段的审查结论仍然有效。',
    'Only the fields that were sent back may be changed: the review of the others stands.',
  ),
  on_other_desk: p(
    409,
    '该场景由其他经办人员办理，如需接手，请先转至您名下。',
    'This scenario is on a colleague’s desk: put it on yours first.',
  ),
  desk_moved: p(
    409,
    '经办人员刚刚变更，请刷新后查看。',
    'It has just moved to another desk: reload to see whose.',
  ),
  own_organisation: p(
    403,
    '您是该单位成员、填报人或评议专家，须回避。',
    'You belong to the poster, wrote this or judge it: somebody else must act.',
  ),
  expert_conflict: p(
    409,
    '所选专家与该场景存在利益关系，须回避，请另选。',
    'This expert has an interest in the scenario and may not judge it: choose another.',
  ),
  opinion_not_due: p(
    409,
    '该专家尚在评议期限内，不能更换。',
    'This expert still has time: a place is filled anew after a recusal or the deadline.',
  ),
  // teams
  already_in_team: p(
    409,
    '您在本竞赛中已有参赛队，一人只能加入一支。',
    'You are in a team of this competition; one person, one team.',
  ),
  invitee_in_team: p(
    409,
    '受邀人在本竞赛中已有参赛队。',
    'The invited person is in a team of this competition.',
  ),
  team_full: p(409, '参赛队人数已达上限。', 'The team has its full number of members.'),
  team_name_taken: p(409, '本竞赛中已有同名参赛队。', 'A team of this name is in this competition.'),
  team_needed: p(409, '请先组队再提交。', 'Form a team first, then submit.'),
  captain_stays: p(
    409,
    '队长不能直接退出，可先移交或退赛。',
    'The captain cannot leave: hand over, or withdraw the team.',
  ),
  // submissions
  phase_not_open: p(
    409,
    '本阶段未在接收提交，请查看起止时间。',
    'This phase is not taking submissions: see its dates.',
  ),
  phase_ended: p(409, '本阶段已截止。', 'This phase has ended.'),
  quota_day_used: p(409, '今日提交次数已用完。', "Today's submissions are used up."),
  quota_total_used: p(409, '总提交次数已用完。', 'All submissions are used up.'),
  too_many_chosen: p(
    409,
    '所选提交已达上限，请先取消一份。',
    'You have chosen as many as allowed: take one back first.',
  ),
  ...noticeProblems,
  ...reReviewProblems,
  ...listProblems,
  ...listActProblems,
} as const satisfies Record<string, Problem>;
export type ProblemCode = keyof typeof problems;

/** RFC 9457 body of every refusal; `errors` names fields (`path`) with a code each. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  fault: z.enum(['caller', 'organiser', 'platform']),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type ProblemBody = z.infer<typeof problemBody>;
