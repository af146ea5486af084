import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { CoreviewNotificationData as Data } from './coreview-kinds.ts';

type Wording = { subject: Text; body: Text };

/** How the district's word reads to the clerk on whose desk the scenario has come. */
const DISTRICT_SETTLED: Record<'recommended' | 'objected', (d: Data['district_settled']) => Wording> = {
  recommended: (d) => {
    const silent = d.decision === 'consented';
    return {
      subject: { zh: '区级推荐已办结，场景待形式审查', en: 'A scenario has come from its district' },
      body: {
        zh: `${d.departmentZh}${silent ? '逾期未反馈，视为推荐' : '已推荐'}场景「${d.title}」（${d.code}），请进行形式审查。`,
        en: `${d.departmentEn} ${silent ? 'let its days pass, which counts as recommending' : 'recommends'} the scenario “${d.title}” (${d.code}). It awaits formal review.`,
      },
    };
  },
  objected: (d) => ({
    subject: { zh: '区级未予推荐，请研究办理', en: 'A district does not recommend a scenario' },
    body: {
      zh: `${d.departmentZh}对场景「${d.title}」（${d.code}）不予推荐，请查看理由后办理；拟通过形式审查的，须说明理由。`,
      en: `${d.departmentEn} does not recommend the scenario “${d.title}” (${d.code}). Please read why; passing it all the same takes a reason.`,
    },
  }),
};

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
  district_asked: (d) => ({
    subject: { zh: '有场景待区级推荐', en: 'A scenario awaits the word of your district' },
    body: {
      zh: `本区单位申报的场景「${d.title}」（${d.code}）需${d.departmentZh}推荐，请于 ${d.lastDay} 24:00（北京时间）前反馈。`,
      en: `${d.departmentEn} is asked whether it recommends the scenario “${d.title}” (${d.code}) of a body in its district. Please answer until 24:00 Beijing time of ${d.lastDay}.`,
    },
  }),
  district_escalated: (d) => ({
    subject: { zh: '区级推荐逾期，请督办', en: 'A district is late with its answer' },
    body: {
      zh: `${d.departmentZh}对场景「${d.title}」（${d.code}）的推荐意见已于 ${d.lastDay} 到期，至今未反馈。逾期不视为推荐，请督促尽快答复。`,
      en: `The answer of ${d.departmentEn} on the scenario “${d.title}” (${d.code}) was due on ${d.lastDay} and is still missing. Silence is no recommendation here: please see to it.`,
    },
  }),
  district_settled: (d) => DISTRICT_SETTLED[d.decision === 'objected' ? 'objected' : 'recommended'](d),
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
