import type { Text } from '../../lifecycle/lifecycle.ts';
import type { Risk } from '../../scenarios/content.ts';

/** What raises the risk of a scenario: the departments concerned must agree before it is published (分级监管). */
export const riskFactorLabels = {
  personal_data: { zh: '个人信息', en: 'Personal data' },
  critical_infrastructure: { zh: '关键信息基础设施', en: 'Critical infrastructure' },
  public_safety: { zh: '公共安全', en: 'Public safety' },
  medical: { zh: '医疗健康', en: 'Medical' },
  minors: { zh: '未成年人', en: 'Minors' },
  important_data: { zh: '重要数据出境或共享', en: 'Important data shared or sent abroad' },
} as const satisfies Record<string, Text>;
export type RiskFactor = keyof typeof riskFactorLabels;
export const riskFactors = Object.keys(riskFactorLabels) as [RiskFactor, ...RiskFactor[]];

/** A factor is proposed where one of `words` stands in the scenario; it raises the class to at least `raisesTo`. */
export type FactorRule = { factor: RiskFactor; words: string[]; raisesTo: Risk; departments: string[] };

/** What happens when a department lets its time pass: its silence is consent, or its superior is called. */
export const silenceLabels = {
  consent: { zh: '逾期视为同意', en: 'Silence is consent' },
  escalate: { zh: '逾期督办', en: 'Escalate' },
} as const satisfies Record<string, Text>;
/** The same of a district that is asked whether it recommends. */
export const districtSilenceLabels = {
  consent: { zh: '逾期视为推荐', en: 'Silence recommends' },
  escalate: silenceLabels.escalate,
} as const satisfies Record<keyof typeof silenceLabels, Text>;
export type Silence = keyof typeof silenceLabels;
export const silences = Object.keys(silenceLabels) as [Silence, ...Silence[]];

/** `departments`: ids of the departments that review every scenario of the class; `days`: working days each has. */
export type ClassRule = { departments: string[]; days: number; whenSilent: Silence };

/** `days`: working days an office has; what its silence means is said here as it is for departments. */
export type DistrictRule = { asked: boolean; days: number; whenSilent: Silence };

export type ReviewSettings = {
  /** Is the office of the poster's district asked for its recommendation before the city looks (区级推荐)? */
  district: DistrictRule;
  factors: FactorRule[];
  classes: Record<Risk, ClassRule>;
};

export const defaultReview: ReviewSettings = {
  district: { asked: false, days: 5, whenSilent: 'consent' },
  factors: [
    {
      factor: 'personal_data',
      words: ['个人信息', '人脸', '身份证', '手机号', '隐私'],
      raisesTo: 'medium',
      departments: [],
    },
    {
      factor: 'critical_infrastructure',
      words: ['关键信息基础设施', '电网', '调度', '轨道交通', '供水', '燃气'],
      raisesTo: 'high',
      departments: [],
    },
    {
      factor: 'public_safety',
      words: ['公共安全', '安防', '应急', '危化'],
      raisesTo: 'high',
      departments: [],
    },
    { factor: 'medical', words: ['病历', '诊断', '医疗', '患者', '影像'], raisesTo: 'high', departments: [] },
    { factor: 'minors', words: ['未成年', '学生', '儿童'], raisesTo: 'medium', departments: [] },
    { factor: 'important_data', words: ['重要数据', '数据出境', '跨境'], raisesTo: 'high', departments: [] },
  ],
  classes: {
    low: { departments: [], days: 5, whenSilent: 'consent' },
    medium: { departments: [], days: 5, whenSilent: 'consent' },
    high: { departments: [], days: 10, whenSilent: 'escalate' },
  },
};
