import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { agreementTexts } from './agreement-texts.ts';
import { beijingTime } from './beijing-time.ts';
import { coreviewTexts } from './coreview-texts.ts';
import { judgingTexts } from './judging-texts.ts';
import type { NotificationData, NotificationKind } from './kinds.ts';
import { listTexts } from './list-texts.ts';
import { noticeTexts } from './notice-texts.ts';
import { proposalTexts } from './proposal-texts.ts';
import { rankingTexts } from './ranking-texts.ts';
import { resourceTexts } from './resource-texts.ts';
import { webhookTexts } from './webhook-texts.ts';

type Wording = { subject: Text; body: Text };
type Entry = NotificationData['submission_scored' | 'submission_refused' | 'submission_received'];

const zhEntry = (d: Entry) => `「${d.competitionZh}」参赛队「${d.team}」第 ${d.number} 次提交`;
const enEntry = (d: Entry) => `submission no. ${d.number} of team “${d.team}” in “${d.competitionEn}”`;
const zhSlot = (refunded: string) =>
  refunded === 'true' ? '本次提交次数已退还。' : '本次提交次数不予退还。';
const enSlot = (refunded: string) =>
  refunded === 'true' ? 'The slot of your quota has been given back.' : 'The slot of your quota stays used.';

const zhScenario = (d: { code: string; title: string }) => `场景「${d.title}」（${d.code}）`;
const enScenario = (d: { code: string; title: string }) => `scenario “${d.title}” (${d.code})`;

/** Mail texts, one entry per kind: a kind without both languages does not compile. */
export const texts: { [K in NotificationKind]: (data: NotificationData[K]) => Wording } = {
  ...agreementTexts,
  ...coreviewTexts,
  ...proposalTexts,
  ...rankingTexts,
  ...resourceTexts,
  ...webhookTexts,
  ...noticeTexts,
  ...listTexts,
  ...judgingTexts,
  submission_received: (d) => ({
    subject: { zh: '提交回执', en: 'Receipt of your submission' },
    body: {
      zh: [
        `${zhEntry(d)}已收到，正在排队评测。`,
        '',
        `收到时间：${beijingTime(d.receivedAt).zh}`,
        `文件大小：${d.bytes} 字节`,
        `SHA-256：${d.sha256}`,
        `SM3：${d.sm3}`,
        `存证序号：${d.chainEntry}`,
        '',
        '请妥善保存本回执。回执原文及其签名可在提交页面下载、核验。',
      ].join('\n'),
      en: [
        `We have received ${enEntry(d)}; it is queued for evaluation.`,
        '',
        `Received: ${beijingTime(d.receivedAt).en}`,
        `Size: ${d.bytes} bytes`,
        `SHA-256: ${d.sha256}`,
        `SM3: ${d.sm3}`,
        `Audit entry: ${d.chainEntry}`,
        '',
        'Please keep this receipt. The signed original can be downloaded and checked on the page of the submission.',
      ].join('\n'),
    },
  }),
  submission_scored: (d) => ({
    subject: { zh: '评测完成', en: 'Your submission is scored' },
    body: {
      zh: `${zhEntry(d)}评测完成，公开得分：${d.score}。`,
      en: `The evaluation of ${enEntry(d)} is done. Public score: ${d.score}.`,
    },
  }),
  submission_refused: (d) => ({
    subject: { zh: '提交未通过校验', en: 'Your submission was refused' },
    body: {
      zh: `${zhEntry(d)}未通过校验（原因代码：${d.code}）。${zhSlot(d.refunded)}请在提交页面查看出错的行和修改办法，修改后重新提交。`,
      en: `${capital(enEntry(d))} was refused (${d.code}). ${enSlot(d.refunded)} The page of the submission names the rows and what to mend; please upload it again.`,
    },
  }),
  submission_faulted: (d) => ({
    subject: { zh: '评测未能完成', en: 'The evaluation could not be completed' },
    body: {
      zh: `${zhEntry(d)}因平台或组织方原因未能完成评测（原因代码：${d.code}），并非贵队文件的问题。${zhSlot(d.refunded)}工作人员已获知，请关注提交页面。`,
      en: `The evaluation of ${enEntry(d)} could not be completed for a reason on our side or the organiser's (${d.code}); your file is not at fault. ${enSlot(d.refunded)} The operators have been told; please watch the page of the submission.`,
    },
  }),
  team_invitation: (d) => ({
    subject: { zh: '参赛队邀请', en: 'Invitation to a team' },
    body: {
      zh: `${d.by} 邀请您加入「${d.competitionZh}」的参赛队「${d.team}」。请在 ${beijingTime(d.expiresAt).zh}前登录平台接受或谢绝；一人在同一竞赛中只能加入一支参赛队。`,
      en: `${d.by} invites you to team “${d.team}” in “${d.competitionEn}”. Sign in before ${beijingTime(d.expiresAt).en} to accept or decline; in one competition a person can be in one team only.`,
    },
  }),
  team_withdrawn: (d) => ({
    subject: { zh: '参赛队已退赛', en: 'Your team has withdrawn' },
    body: {
      zh: `您所在的参赛队「${d.team}」已退出「${d.competitionZh}」。您可以另行组队或接受其他参赛队的邀请。`,
      en: `Your team “${d.team}” has withdrawn from “${d.competitionEn}”. You may form another team or accept another invitation.`,
    },
  }),
  organisation_invitation: (d) => ({
    subject: { zh: '单位成员邀请', en: 'Invitation to an organisation' },
    body: {
      zh: `${d.by} 邀请您加入单位「${d.organisation}」。请在 ${beijingTime(d.expiresAt).zh}前登录平台接受或谢绝。`,
      en: `${d.by} invites you to join “${d.organisation}”. Sign in before ${beijingTime(d.expiresAt).en} to accept or decline.`,
    },
  }),
  claim_filed: (d) => ({
    subject: { zh: '单位认领申请', en: 'Claim on an organisation' },
    body: {
      zh: `${d.claimant} 已申请认领单位「${d.organisation}」，由主管部门审核。如有异议，请及时联系主管部门。`,
      en: `${d.claimant} has claimed “${d.organisation}”; the bureau will decide. If you object, please contact the bureau in time.`,
    },
  }),
  claim_decided: (d) => ({
    subject: { zh: '认领申请审核结果', en: 'Decision on your claim' },
    body:
      d.decision === 'approve'
        ? {
            zh: `您对单位「${d.organisation}」的认领申请已获批准，该单位的管理权已移交给您。审核意见：${d.reason}`,
            en: `Your claim on “${d.organisation}” was approved; you now own it. Reason given: ${d.reason}`,
          }
        : {
            zh: `您对单位「${d.organisation}」的认领申请未获批准。审核意见：${d.reason}`,
            en: `Your claim on “${d.organisation}” was rejected. Reason given: ${d.reason}`,
          },
  }),
  organisation_transferred: (d) => ({
    subject: { zh: '单位管理权已移交', en: 'An organisation has changed hands' },
    body: {
      zh: `经主管部门审核，单位「${d.organisation}」的管理权已移交给认领申请人，您现为该单位的普通成员。如有异议，请联系主管部门。`,
      en: `The bureau has approved a claim on “${d.organisation}”: it has a new owner and you are now an ordinary member. If you object, please contact the bureau.`,
    },
  }),
  phase_extended: (d) => ({
    subject: { zh: '截止时间延后', en: 'A deadline has been extended' },
    body: {
      zh: `「${d.competitionZh}」${d.phaseZh}的截止时间由 ${beijingTime(d.from).zh}延至 ${beijingTime(d.to).zh}。延期理由：${d.reason}`,
      en: `The deadline of ${d.phaseEn} in “${d.competitionEn}” has moved from ${beijingTime(d.from).en} to ${beijingTime(d.to).en}. Reason given: ${d.reason}`,
    },
  }),
  phase_revealed: (d) => ({
    subject: { zh: '成绩已揭晓', en: 'The results are revealed' },
    body: {
      zh: `「${d.competitionZh}」${d.phaseZh}的最终成绩已揭晓，请查看排行榜。`,
      en: `The final results of ${d.phaseEn} in “${d.competitionEn}” are revealed: see the board.`,
    },
  }),
  competition_cancelled: (d) => ({
    subject: { zh: '竞赛已取消', en: 'A competition was cancelled' },
    body: {
      zh: `「${d.competitionZh}」已取消，不再接收提交；贵队的提交与回执保留备查。取消理由：${d.reason}`,
      en: `“${d.competitionEn}” was cancelled and takes no more submissions; yours and their receipts are kept. Reason given: ${d.reason}`,
    },
  }),
  round_extended: (d) => ({
    subject: { zh: '征集截止时间延后', en: 'A call for scenarios has been extended' },
    body: {
      zh: `「${d.roundZh}」的征集截止时间由 ${beijingTime(d.from).zh}延至 ${beijingTime(d.to).zh}。延期理由：${d.reason}`,
      en: `The end of “${d.roundEn}” has moved from ${beijingTime(d.from).en} to ${beijingTime(d.to).en}. Reason given: ${d.reason}`,
    },
  }),
  scenario_submitted: (d) => ({
    subject: { zh: '有场景待形式审查', en: 'A scenario awaits formal review' },
    body: {
      zh: `${d.organisation} 报送的${zhScenario(d)}已提交（第 ${d.version} 次），请进行形式审查。`,
      en: `${d.organisation} has handed in ${enScenario(d)} (time no. ${d.version}); it awaits formal review.`,
    },
  }),
  scenario_assigned: (d) => ({
    subject: { zh: '有场景转由您办理', en: 'A scenario was put on your desk' },
    body: {
      zh: `${d.by} 已将${zhScenario(d)}转由您办理。`,
      en: `${d.by} has put ${enScenario(d)} on your desk.`,
    },
  }),
  scenario_returned: (d) => ({
    subject: { zh: '场景需修改后重新提交', en: 'Your scenario was sent back for changes' },
    body: {
      zh: `贵单位报送的${zhScenario(d)}经形式审查需要修改，涉及：${d.fieldsZh}。各处理由见填报页面；其他内容的审查结论仍然有效，修改后请重新提交。`,
      en: `Your ${enScenario(d)} needs changes at: ${d.fieldsEn}. The reasons stand at the fields; the review of all others stands. Please change them and hand it in again.`,
    },
  }),
  scenario_decided: (d) => ({
    subject: { zh: '场景审核结果', en: 'Decision on your scenario' },
    body:
      d.decision === 'approve'
        ? {
            zh: `贵单位报送的${zhScenario(d)}已通过审核。审核意见：${d.reason}`,
            en: `Your ${enScenario(d)} was approved. Reason given: ${d.reason}`,
          }
        : {
            zh: `贵单位报送的${zhScenario(d)}未通过审核。审核意见：${d.reason}`,
            en: `Your ${enScenario(d)} was rejected. Reason given: ${d.reason}`,
          },
  }),
  opinion_assigned: (d) => ({
    subject: { zh: '请您评议一项场景', en: 'Your opinion on a scenario is asked for' },
    body: {
      zh: `请您就${zhScenario(d)}出具书面评议意见，请于 ${beijingTime(d.dueAt).zh}前提交。如与发榜单位存在利益关系，请及时申请回避。`,
      en: `Please give your written opinion on ${enScenario(d)} before ${beijingTime(d.dueAt).en}. If you have an interest in the poster, please recuse yourself in time.`,
    },
  }),
  opinion_due: (d) => ({
    subject: { zh: '评议意见即将到期', en: 'Your opinion is due soon' },
    body: {
      zh: `您对${zhScenario(d)}的评议意见尚未提交，截止时间为 ${beijingTime(d.dueAt).zh}。`,
      en: `Your opinion on ${enScenario(d)} is still awaited; it is due at ${beijingTime(d.dueAt).en}.`,
    },
  }),
  opinion_recused: (d) => ({
    subject: { zh: '有专家申请回避', en: 'An expert has recused' },
    body: {
      zh: `专家 ${d.expert} 就${zhScenario(d)}申请回避，理由：${d.reason}。请另选专家递补。`,
      en: `${d.expert} has recused from ${enScenario(d)}. Reason given: ${d.reason}. Please name another expert for the place.`,
    },
  }),
  opinions_complete: (d) => ({
    subject: { zh: '专家意见已齐备', en: 'All opinions are in' },
    body: {
      zh: `${zhScenario(d)}的专家评议意见已全部提交，请审定。`,
      en: `All opinions on ${enScenario(d)} are in: it awaits your decision.`,
    },
  }),
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The words for a stored row. Null for a kind of a newer or older version: such a row is shown, not mailed. */
export function wordingOf(kind: string, data: Record<string, string>): Wording | null {
  if (!Object.hasOwn(texts, kind)) return null;
  return texts[kind as NotificationKind](data as never);
}
