import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { CoreviewNotificationData as Data } from './coreview-kinds.ts';

type Wording = { subject: Text; body: Text };

/** Mail texts of the departments' co-review; `texts.ts` takes them in. */
export const coreviewTexts: { [K in keyof Data]: (data: Data[K]) => Wording } = {
  coreview_asked: (d) => ({
    subject: { zh: '有场景待会审', en: 'A scenario awaits your department' },
    body: {
      zh: `场景「${d.title}」（${d.code}）需${d.departmentZh}会审，请于 ${d.lastDay} 24:00（北京时间）前反馈意见。`,
      en: `${d.departmentEn} is asked about the scenario “${d.title}” (${d.code}). Please answer until 24:00 Beijing time of ${d.lastDay}.`,
    },
  }),
  coreview_escalated: (d) => ({
    subject: { zh: '部门会审逾期，请督办', en: 'A department is late with its answer' },
    body: {
      zh: `${d.departmentZh}对场景「${d.title}」（${d.code}）的会审意见已于 ${d.lastDay} 到期，至今未反馈。会审不因逾期视为同意，请督促尽快答复。`,
      en: `The answer of ${d.departmentEn} on the scenario “${d.title}” (${d.code}) was due on ${d.lastDay} and is still missing. Silence is no consent here: please see to it.`,
    },
  }),
  coreview_settled: (d) =>
    d.decision === 'agreed'
      ? {
          subject: { zh: '部门会审已通过', en: 'All departments agree' },
          body: {
            zh: `场景「${d.title}」（${d.code}）的各会审部门均已同意，场景已转入专家评议。`,
            en: `All departments asked about the scenario “${d.title}” (${d.code}) agree. It has gone on to the experts.`,
          },
        }
      : {
          subject: { zh: '部门会审不同意', en: 'A department objects' },
          body: {
            zh: `有会审部门对场景「${d.title}」（${d.code}）提出不同意见，场景已退回形式审查，请查看理由后办理。`,
            en: `A department objects to the scenario “${d.title}” (${d.code}). It is back in formal review: please read the reason.`,
          },
        },
};
