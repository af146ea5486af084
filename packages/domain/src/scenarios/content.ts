import type { Text } from '../lifecycle/lifecycle.ts';
import type { Field, Industry } from '../programs/sectors.ts';

/** Three modes of 揭榜挂帅 with one skeleton: 攻关揭榜, 供需对接, 擂台赛. */
export const modeLabels = {
  key_task: { zh: '攻关揭榜', en: 'Key task' },
  supply_demand: { zh: '供需对接', en: 'Supply and demand' },
  contest: { zh: '擂台赛', en: 'Contest' },
} as const satisfies Record<string, Text>;
export type Mode = keyof typeof modeLabels;
export const modes = Object.keys(modeLabels) as [Mode, ...Mode[]];

export const comparators = ['>=', '<=', '>', '<', '='] as const;
export type Comparator = (typeof comparators)[number];

/** An indicator (考核指标). `weight` in percent; a `gate` must be met, whatever the score. */
export type Indicator = {
  name: string;
  comparator: Comparator;
  /** As written, a number or a named level. */
  target: string;
  unit: string;
  testMethod: string;
  weight: number;
  gate: boolean;
};

export const resourceKindLabels = {
  data: { zh: '数据', en: 'Data' },
  compute: { zh: '算力', en: 'Computing' },
  platform: { zh: '平台', en: 'Platform' },
  site: { zh: '场地', en: 'Site' },
  guidance: { zh: '指导', en: 'Guidance' },
} as const satisfies Record<string, Text>;
export type ResourceKind = keyof typeof resourceKindLabels;
export const resourceKinds = Object.keys(resourceKindLabels) as [ResourceKind, ...ResourceKind[]];
export type OfferedResource = { kind: ResourceKind; text: string; terms: string };

export const ipLabels = {
  poster: { zh: '归发榜方', en: 'Poster' },
  solver: { zh: '归揭榜方', en: 'Solver' },
  shared: { zh: '双方共有', en: 'Shared' },
  agreed: { zh: '另行约定', en: 'As agreed' },
} as const satisfies Record<string, Text>;
export type Ip = keyof typeof ipLabels;
export const ips = Object.keys(ipLabels) as [Ip, ...Ip[]];

export const opennessLabels = {
  public: { zh: '公开', en: 'Public' },
  desensitised: { zh: '脱敏公开', en: 'Public in a reduced text' },
  directed: { zh: '定向', en: 'Directed' },
} as const satisfies Record<string, Text>;
export type Openness = keyof typeof opennessLabels;
export const openness = Object.keys(opennessLabels) as [Openness, ...Openness[]];

export const riskLabels = {
  low: { zh: '一般', en: 'Ordinary' },
  medium: { zh: '较大', en: 'Considerable' },
  high: { zh: '重大', en: 'Major' },
} as const satisfies Record<string, Text>;
export type Risk = keyof typeof riskLabels;
export const risks = Object.keys(riskLabels) as [Risk, ...Risk[]];

/** A prize: `count` of `amountFen` each, before or after tax as the scenario says for all. */
export type Prize = { title: string; count: number; amountFen: number };

/** What an enterprise writes. A draft may be incomplete; `checkScenario` says what is missing. Money in 分. */
export type ScenarioContent = {
  title: string;
  mode: Mode | null;
  industry: Industry | null;
  field: Field | null;
  background: string;
  goal: string;
  significance: string;
  difficulties: string;
  research: string;
  indicators: Indicator[];
  requirements: string;
  consortium: boolean;
  severalSolvers: boolean;
  resources: OfferedResource[];
  /** Null: not said yet; 0: negotiable (面议). */
  budgetFen: number | null;
  prizes: Prize[];
  prizeTotalFen: number | null;
  prizesAfterTax: boolean;
  ip: Ip | null;
  openness: Openness;
  /** What the public reads of a desensitised scenario instead of background, difficulties and research. */
  publicSummary: string;
  risk: Risk | null;
  /** Calendar day in Beijing, `2027-06-30`. */
  neededBy: string | null;
  contactName: string;
  contactPhone: string;
};

export const emptyScenario: ScenarioContent = {
  title: '',
  mode: null,
  industry: null,
  field: null,
  background: '',
  goal: '',
  significance: '',
  difficulties: '',
  research: '',
  indicators: [],
  requirements: '',
  consortium: false,
  severalSolvers: false,
  resources: [],
  budgetFen: null,
  prizes: [],
  prizeTotalFen: null,
  prizesAfterTax: false,
  ip: null,
  openness: 'public',
  publicSummary: '',
  risk: null,
  neededBy: null,
  contactName: '',
  contactPhone: '',
};

/** Fields as a person sees them: what a clerk returns with a reason, and the section of the form it stands in. */
export const scenarioFields = {
  title: { section: 'basics', zh: '场景名称', en: 'Title' },
  mode: { section: 'basics', zh: '揭榜方式', en: 'Mode' },
  industry: { section: 'basics', zh: '所属产业', en: 'Industry' },
  field: { section: 'basics', zh: '应用领域', en: 'Field' },
  risk: { section: 'basics', zh: '风险等级', en: 'Risk class' },
  background: { section: 'substance', zh: '需求背景', en: 'Background' },
  goal: { section: 'substance', zh: '揭榜目标', en: 'Goal' },
  significance: { section: 'substance', zh: '意义与效益', en: 'Significance' },
  difficulties: { section: 'substance', zh: '技术难点', en: 'Difficulties' },
  research: { section: 'substance', zh: '主要研究内容', en: 'Research content' },
  indicators: { section: 'indicators', zh: '考核指标', en: 'Indicators' },
  requirements: { section: 'terms', zh: '对揭榜方的要求', en: 'Requirements on solvers' },
  resources: { section: 'terms', zh: '提供的资源', en: 'Resources offered' },
  budgetFen: { section: 'terms', zh: '经费预算', en: 'Budget' },
  prizes: { section: 'terms', zh: '奖金设置', en: 'Prizes' },
  ip: { section: 'terms', zh: '知识产权归属', en: 'Ownership of results' },
  openness: { section: 'terms', zh: '公开方式', en: 'Openness' },
  publicSummary: { section: 'terms', zh: '对外公开文本', en: 'Public text' },
  neededBy: { section: 'terms', zh: '期望完成时间', en: 'Needed by' },
  contactName: { section: 'contact', zh: '联系人', en: 'Contact' },
  contactPhone: { section: 'contact', zh: '联系电话', en: 'Phone' },
} as const satisfies Record<string, Text & { section: string }>;
export type ScenarioField = keyof typeof scenarioFields;
export const scenarioFieldIds = Object.keys(scenarioFields) as [ScenarioField, ...ScenarioField[]];
export type ScenarioSection = (typeof scenarioFields)[ScenarioField]['section'];
export const scenarioSections = [
  'basics',
  'substance',
  'indicators',
  'terms',
  'contact',
] as const satisfies readonly ScenarioSection[];

export const LIMITS = {
  title: 80,
  longText: 1_000,
  summary: 500,
  indicators: 30,
  prizes: 20,
  resources: 20,
  experts: 15,
  opinion: 5_000,
} as const;
