import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { AgreementNotificationData as Data } from './agreement-kinds.ts';
import { beijingTime } from './beijing-time.ts';

type Wording = { subject: Text; body: Text };
type Agreement = Data['agreement_started'];

const zhCode = ({ code }: Agreement) => (code ? `（${code}）` : '');
const enCode = ({ code }: Agreement) => (code ? ` ${code}` : '');
const zh = (d: Agreement) => `榜题「${d.challenge}」的揭榜协议${zhCode(d)}`;
const en = (d: Agreement) => `the agreement${enCode(d)} on “${d.challenge}”`;
const zhMilestone = (d: Agreement & { milestone: string }) => `${zh(d)}的里程碑「${d.milestone}」`;
const enMilestone = (d: Agreement & { milestone: string }) => `milestone “${d.milestone}” of ${en(d)}`;

/** Mail texts about agreements, one entry per kind. */
export const agreementTexts: { [K in keyof Data]: (data: Data[K]) => Wording } = {
  agreement_started: (d) => ({
    subject: { zh: '揭榜协议开始起草', en: 'An agreement is being drafted' },
    body: {
      zh: `对方已开始起草${zh(d)}（发榜方：${d.poster}；揭榜方：${d.solver}）。起草完成后将提交贵单位确认。`,
      en: `The other side has begun to draft ${en(d)} (poster: ${d.poster}; solver: ${d.solver}). You will be asked to confirm it.`,
    },
  }),
  agreement_proposed: (d) => ({
    subject: { zh: '揭榜协议待贵单位确认', en: 'An agreement awaits your confirmation' },
    body: {
      zh: `${zh(d)}（第 ${d.version} 稿）已提交贵单位确认。请核对全文后确认，或注明理由退回修改。\n\n本稿 SM3：${d.sm3}`,
      en: `Version ${d.version} of ${en(d)} awaits your confirmation. Please read all of it, then confirm it or send it back with the reason.\n\nSM3 of this version: ${d.sm3}`,
    },
  }),
  agreement_taken_back: (d) => ({
    subject: { zh: '揭榜协议已撤回修改', en: 'An agreement was taken back' },
    body: {
      zh: `对方已撤回${zh(d)}继续修改，修改后将重新提交贵单位确认。`,
      en: `The other side has taken back ${en(d)} to go on writing; you will be asked again.`,
    },
  }),
  agreement_sent_back: (d) => ({
    subject: { zh: '揭榜协议被退回修改', en: 'Your agreement was sent back' },
    body: {
      zh: `对方已退回${zh(d)}。理由：${d.reason}。请修改后重新提交。`,
      en: `The other side has sent back ${en(d)}. Reason given: ${d.reason}. Please change it and propose it again.`,
    },
  }),
  agreement_agreed: (d) => ({
    subject: { zh: '揭榜协议双方已确认', en: 'Both sides have confirmed an agreement' },
    body: {
      zh: `${zh(d)}（第 ${d.version} 稿）已经双方确认，待主管部门备案。\n\n确认文本 SM3：${d.sm3}`,
      en: `Both sides have confirmed version ${d.version} of ${en(d)}; it is to be recorded by the bureau.\n\nSM3 of the confirmed text: ${d.sm3}`,
    },
  }),
  agreement_returned: (d) => ({
    subject: { zh: '揭榜协议备案被退回', en: 'An agreement was returned by the bureau' },
    body: {
      zh: `主管部门退回${zh(d)}，请双方修改后重新确认。理由：${d.reason}`,
      en: `The bureau has returned ${en(d)}: please put it right and confirm it anew. Reason given: ${d.reason}`,
    },
  }),
  agreement_recorded: (d) => ({
    subject: { zh: '揭榜协议已备案', en: 'Your agreement is on record' },
    body: {
      zh: `${zh(d)}已由主管部门备案，进入履行。请揭榜方按里程碑报送进展。`,
      en: `The bureau has put ${en(d)} on record: the work begins. The solver reports along the milestones.`,
    },
  }),
  agreement_terminated: (d) => ({
    subject: { zh: '揭榜协议已终止', en: 'An agreement was terminated' },
    body: {
      zh: `${zh(d)}已终止。理由：${d.reason}`,
      en: `${capital(en(d))} was terminated. Reason given: ${d.reason}`,
    },
  }),
  agreement_handed_in: (d) => ({
    subject: { zh: '有项目申请验收', en: 'Acceptance is asked for' },
    body: {
      zh: `揭榜方「${d.solver}」已就${zh(d)}申请验收，请组织验收。`,
      en: `“${d.solver}” asks for the acceptance of ${en(d)}.`,
    },
  }),
  agreement_appraised: (d) => ({
    subject: { zh: '验收结论待核定', en: 'An appraisal is to be confirmed' },
    body: {
      zh: `${zh(d)}的验收结论已作出，待另一名人员核定。`,
      en: `The appraisal of ${en(d)} was given; a second person has to confirm it.`,
    },
  }),
  agreement_appraisal_returned: (d) => ({
    subject: { zh: '验收结论被退回', en: 'An appraisal was returned' },
    body: {
      zh: `${zh(d)}的验收结论被退回，请重新作出。理由：${d.reason}`,
      en: `The appraisal of ${en(d)} was returned; please give it anew. Reason given: ${d.reason}`,
    },
  }),
  agreement_rectification: (d) => ({
    subject: { zh: '项目须限期整改', en: 'Rectification is demanded' },
    body: {
      zh: `${zh(d)}经验收须限期整改，请于 ${beijingTime(d.dueAt).zh}前完成整改并重新申请验收。理由：${d.reason}`,
      en: `Acceptance of ${en(d)} demands a rectification: please put it right and hand it in again before ${beijingTime(d.dueAt).en}. Reason given: ${d.reason}`,
    },
  }),
  agreement_rectification_overdue: (d) => ({
    subject: { zh: '整改期限已过', en: 'A rectification is overdue' },
    body: {
      zh: `${zh(d)}的整改期限（${beijingTime(d.dueAt).zh}）已过，尚未重新申请验收。`,
      en: `The time for the rectification of ${en(d)} ended at ${beijingTime(d.dueAt).en}; it was not handed in again.`,
    },
  }),
  agreement_accepted: (d) => ({
    subject: { zh: '验收办结', en: 'Acceptance is concluded' },
    body: {
      zh: `${zh(d)}验收办结，验收等次：${d.gradeZh}。`,
      en: `The acceptance of ${en(d)} is concluded. Grade: ${d.gradeEn}.`,
    },
  }),
  milestone_reported: (d) =>
    d.decision === 'completion'
      ? {
          subject: { zh: '里程碑待贵单位确认', en: 'A milestone awaits your decision' },
          body: {
            zh: `揭榜方「${d.solver}」报告${zhMilestone(d)}已完成，请确认，或注明理由退回。`,
            en: `“${d.solver}” reports that ${enMilestone(d)} is complete: please accept it, or refuse it with the reason.`,
          },
        }
      : {
          subject: { zh: '里程碑进展报告', en: 'A report of progress' },
          body: {
            zh: `揭榜方「${d.solver}」报送了${zhMilestone(d)}的进展。`,
            en: `“${d.solver}” has reported the progress of ${enMilestone(d)}.`,
          },
        },
  milestone_decided: (d) =>
    d.decision === 'accept'
      ? {
          subject: { zh: '里程碑已确认完成', en: 'A milestone was accepted' },
          body: { zh: `${zhMilestone(d)}已确认完成。`, en: `${capital(enMilestone(d))} was accepted.` },
        }
      : {
          subject: { zh: '里程碑被退回', en: 'A milestone was refused' },
          body: {
            zh: `${zhMilestone(d)}的完成报告被退回。理由：${d.reason}`,
            en: `The completion of ${enMilestone(d)} was refused. Reason given: ${d.reason}`,
          },
        },
  milestone_cancelled: (d) => ({
    subject: { zh: '里程碑已取消', en: 'A milestone was cancelled' },
    body: {
      zh: `${zhMilestone(d)}已由主管部门登记取消。理由：${d.reason}`,
      en: `The bureau has cancelled ${enMilestone(d)} on record. Reason given: ${d.reason}`,
    },
  }),
  milestone_due: (d) => ({
    subject: { zh: '里程碑即将到期', en: 'A milestone is due soon' },
    body: {
      zh: `${zhMilestone(d)}计划于 ${d.plannedDay} 完成（北京时间），请按期报送完成情况。`,
      en: `${capital(enMilestone(d))} is planned for ${d.plannedDay} (Beijing time); please report it in time.`,
    },
  }),
  milestone_overdue: (d) => ({
    subject: { zh: '里程碑已逾期', en: 'A milestone is late' },
    body: {
      zh: `${zhMilestone(d)}计划于 ${d.plannedDay} 完成（北京时间），现已逾期，尚未报送完成情况。`,
      en: `${capital(enMilestone(d))} was planned for ${d.plannedDay} (Beijing time) and is late: no completion was reported.`,
    },
  }),
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
