import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { beijingTime } from './beijing-time.ts';
import type { ProposalNotificationData as Data } from './proposal-kinds.ts';

type Wording = { subject: Text; body: Text };
type Proposal = Data['proposal_valid'];

const zhProposal = (d: Proposal) => `「${d.organisation}」对榜题「${d.challenge}」的揭榜申报（${d.code}）`;
const enProposal = (d: Proposal) => `the proposal ${d.code} of “${d.organisation}” on “${d.challenge}”`;

const standings: Record<string, Text> = {
  shortlisted: { zh: '列入入围名单', en: 'has been shortlisted' },
  reserve: { zh: '列入储备名单', en: 'has been put in reserve' },
  not_selected: { zh: '未入选', en: 'has not been selected' },
};
const standingOf = (d: Data['proposal_standing']): Text =>
  standings[d.decision] ?? { zh: d.decision, en: d.decision };

/** Mail texts about proposals, one entry per kind. */
export const proposalTexts: { [K in keyof Data]: (data: Data[K]) => Wording } = {
  proposal_received: (d) => ({
    subject: { zh: '揭榜申报回执', en: 'Receipt of your proposal' },
    body: {
      zh: [
        `${zhProposal(d)}已收到。`,
        '',
        `收到时间：${beijingTime(d.receivedAt).zh}`,
        `申报材料大小：${d.bytes} 字节`,
        `SHA-256：${d.sha256}`,
        `SM3：${d.sm3}`,
        `存证序号：${d.chainEntry}`,
        '',
        '申报截止前，申报材料对发榜方和主管部门均不公开；截止前可以撤回。请妥善保存本回执，回执原文及其签名可在申报页面下载、核验。',
      ].join('\n'),
      en: [
        `We have received ${enProposal(d)}.`,
        '',
        `Received: ${beijingTime(d.receivedAt).en}`,
        `Size of the text: ${d.bytes} bytes`,
        `SHA-256: ${d.sha256}`,
        `SM3: ${d.sm3}`,
        `Audit entry: ${d.chainEntry}`,
        '',
        'Until the deadline neither poster nor bureau can read it, and you may withdraw it. Please keep this receipt. The signed original can be downloaded and checked on the page of the proposal.',
      ].join('\n'),
    },
  }),
  proposal_correction_asked: (d) => ({
    subject: { zh: '申报材料需补正', en: 'Corrections are asked for' },
    body: {
      zh: `${zhProposal(d)}经形式审查，需补正以下内容：${d.fieldsZh}。请于 ${beijingTime(d.dueAt).zh}前在申报页面查看各项理由并提交补正；未列出的内容不必改动。`,
      en: `The formal check of ${enProposal(d)} asks for corrections of: ${d.fieldsEn}. Its page gives the reasons; please hand the corrections in before ${beijingTime(d.dueAt).en}. What is not named stays as it is.`,
    },
  }),
  proposal_corrected: (d) => ({
    subject: { zh: '补正材料已提交', en: 'Corrections were handed in' },
    body: {
      zh: `${zhProposal(d)}已提交补正，请继续形式审查。`,
      en: `The corrections to ${enProposal(d)} were handed in; please go on with the formal check.`,
    },
  }),
  proposal_valid: (d) => ({
    subject: { zh: '形式审查通过', en: 'The formal check is passed' },
    body: {
      zh: `${zhProposal(d)}已通过形式审查，进入评选。`,
      en: `The formal check is passed: ${enProposal(d)} goes into the selection.`,
    },
  }),
  proposal_invalid: (d) => ({
    subject: { zh: '形式审查未通过', en: 'The formal check is not passed' },
    body: {
      zh: `${zhProposal(d)}未通过形式审查。理由：${d.reason}`,
      en: `The formal check is not passed by ${enProposal(d)}. Reason given: ${d.reason}`,
    },
  }),
  proposal_standing: (d) => ({
    subject: { zh: '揭榜评选结果', en: 'Result of the selection' },
    body: {
      zh: `${zhProposal(d)}经评选，${standingOf(d).zh}。评选理由：${d.reason}。评选结果以公示为准。`,
      en: `In the selection, ${enProposal(d)} ${standingOf(d).en}. Reason given: ${d.reason}. What counts is the result in the public notice.`,
    },
  }),
  proposal_won: (d) => ({
    subject: { zh: '揭榜成功', en: 'Your proposal has won' },
    body: {
      zh: `公示期满，${zhProposal(d)}揭榜成功。请登录平台，与发榜单位议定揭榜协议。`,
      en: `The public notice is over: ${enProposal(d)} has won. Please sign in and settle the agreement with the poster.`,
    },
  }),
  proposal_unclaimed: (d) => ({
    subject: { zh: '榜题流标', en: 'A challenge is unclaimed' },
    body: {
      zh: `${zhProposal(d)}未产生评选结果：该榜题已按流标处理。理由：${d.reason}`,
      en: `There is no selection for ${enProposal(d)}: the challenge was declared unclaimed. Reason given: ${d.reason}`,
    },
  }),
  challenge_unclaimed: (d) => ({
    subject: { zh: '榜题流标', en: 'Your challenge is unclaimed' },
    body: {
      zh: `贵单位发布的榜题「${d.challenge}」已按流标处理。理由：${d.reason}。如需再次发榜，请在新的征集批次中提交场景。`,
      en: `Your challenge “${d.challenge}” was declared unclaimed. Reason given: ${d.reason}. To post it again, submit the scenario in a new round.`,
    },
  }),
};
