import type { Text } from '../lifecycle/lifecycle.ts';
import type { Band } from '../lists/rubric.ts';
import type { Field, Industry } from '../programs/sectors.ts';
import type { ExtraAnswers } from '../rounds/answers.ts';
import type { Milestone, Prize, ScoringStage, TimelineRow } from './terms.ts';

/** Three modes of 揭榜挂帅 with one skeleton: 攻关揭榜, 供需对接, 擂台赛. */
export const modeLabels = {
  key_task: { zh: '攻关揭榜', en: 'Key task' },
  supply_demand: { zh: '供需对接', en: 'Supply and demand' },
  contest: { zh: '擂台赛', en: 'Contest' },
} as const satisfies Record<string, Text>;
export type { Prize } from './terms.ts';
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

/** What an enterprise writes. A draft may be incomplete; `checkScenario` says what is missing. Money in 分. */
export type ScenarioContent = {
  title: string;
  mode: Mode | null;
  industry: Industry | null;
  field: Field | null;
  /** As specialists name it, `智能语音/智能家居`; industry and field are the bureau's own few. */
  domain: string;
  background: string;
  goal: string;
  significance: string;
  difficulties: string;
  research: string;
  indicators: Indicator[];
  /** How it is scored, stage by stage (初赛, 决赛); empty: the bureau's rubric alone. */
  stages: ScoringStage[];
  bands: Band[];
  requirements: string;
  consortium: boolean;
  severalSolvers: boolean;
  resources: OfferedResource[];
  /** Null: not said yet; 0: negotiable (面议). */
  budgetFen: number | null;
  /** What a sum cannot say: `700 万元以上`, `6 万元/题`. */
  budgetNote: string;
  milestones: Milestone[];
  prizes: Prize[];
  prizeTotalFen: number | null;
  prizesAfterTax: boolean;
  /** When they are paid, in words: `公示后 30 个工作日内`. */
  prizesPaidWithin: string;
  ip: Ip | null;
  ipNote: string;
  openness: Openness;
  /** What the public reads of a desensitised scenario instead of background, difficulties and research. */
  publicSummary: string;
  risk: Risk | null;
  /** Calendar day in Beijing, `2027-06-30`. */
  neededBy: string | null;
  timeline: TimelineRow[];
  /** What the rows cannot say: `2026 赛季，日期未定`. */
  timelineNote: string;
  /** Answers to what this round asks beyond the common form. */
  extra: ExtraAnswers;
  /** For the reviewers, never published; with where the need was written down before. */
  notes: string;
  source: string;
  contactName: string;
  contactPhone: string;
};

export const emptyScenario: ScenarioContent = {
  title: '',
  mode: null,
  industry: null,
  field: null,
  domain: '',
  background: '',
  goal: '',
  significance: '',
  difficulties: '',
  research: '',
  indicators: [],
  stages: [],
  bands: [],
  requirements: '',
  consortium: false,
  severalSolvers: false,
  resources: [],
  budgetFen: null,
  budgetNote: '',
  milestones: [],
  prizes: [],
  prizeTotalFen: null,
  prizesAfterTax: false,
  prizesPaidWithin: '',
  ip: null,
  ipNote: '',
  openness: 'public',
  publicSummary: '',
  risk: null,
  neededBy: null,
  timeline: [],
  timelineNote: '',
  extra: {},
  notes: '',
  source: '',
  contactName: '',
  contactPhone: '',
};

/** What was stored before the form had a part, filled up with the part left empty. */
export const wholeContent = (stored: Partial<ScenarioContent>): ScenarioContent => ({
  ...emptyScenario,
  ...stored,
});

/** Fields as a person sees them: what a clerk returns with a reason, and the section of the form it stands in. */
export const scenarioFields = {
  title: { section: 'basics', zh: '场景名称', en: 'Title' },
  mode: { section: 'basics', zh: '揭榜方式', en: 'Mode' },
  industry: { section: 'basics', zh: '所属产业', en: 'Industry' },
  field: { section: 'basics', zh: '应用领域', en: 'Field' },
  domain: { section: 'basics', zh: '细分领域', en: 'Domain' },
  risk: { section: 'basics', zh: '风险等级', en: 'Risk class' },
  background: { section: 'substance', zh: '需求背景', en: 'Background' },
  goal: { section: 'substance', zh: '揭榜目标', en: 'Goal' },
  significance: { section: 'substance', zh: '意义与效益', en: 'Significance' },
  difficulties: { section: 'substance', zh: '技术难点', en: 'Difficulties' },
  research: { section: 'substance', zh: '主要研究内容', en: 'Research content' },
  indicators: { section: 'indicators', zh: '考核指标', en: 'Indicators' },
  stages: { section: 'indicators', zh: '评分阶段', en: 'Scoring stages' },
  requirements: { section: 'terms', zh: '对揭榜方的要求', en: 'Requirements on solvers' },
  resources: { section: 'terms', zh: '提供的资源', en: 'Resources offered' },
  budgetFen: { section: 'terms', zh: '经费预算', en: 'Budget' },
  prizes: { section: 'terms', zh: '奖金设置', en: 'Prizes' },
  ip: { section: 'terms', zh: '知识产权归属', en: 'Ownership of results' },
  openness: { section: 'terms', zh: '公开方式', en: 'Openness' },
  publicSummary: { section: 'terms', zh: '对外公开文本', en: 'Public text' },
  neededBy: { section: 'terms', zh: '期望完成时间', en: 'Needed by' },
  timeline: { section: 'schedule', zh: '时间安排', en: 'Timeline' },
  milestones: { section: 'schedule', zh: '分期付款', en: 'Payment milestones' },
  extra: { section: 'extra', zh: '本批次补充信息', en: 'Extra questions of this round' },
  notes: { section: 'contact', zh: '补充说明', en: 'Notes for reviewers' },
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
  'schedule',
  'extra',
  'contact',
] as const satisfies readonly ScenarioSection[];

export const LIMITS = {
  title: 80,
  domain: 100,
  longText: 1_000,
  summary: 500,
  indicators: 30,
  prizes: 20,
  resources: 20,
  stages: 6,
  items: 20,
  bands: 12,
  milestones: 12,
  timeline: 20,
  note: 500,
  experts: 15,
  opinion: 5_000,
} as const;
