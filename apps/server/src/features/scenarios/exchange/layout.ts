import { scenarioContent } from '@jiebang/contracts/scenario-content';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { fields, industries, sectorLabel } from '@jiebang/domain/programs/sectors';
import {
  comparators,
  emptyScenario,
  ipLabels,
  modeLabels,
  opennessLabels,
  resourceKindLabels,
  riskLabels,
  type ScenarioContent,
  scenarioFields,
} from '@jiebang/domain/scenarios/content';
import { timelineStepLabels } from '@jiebang/domain/scenarios/terms';
import { z } from 'zod';
import { extraToRows, type FileNames, rowsToExtra, rowsToStages, stagesToRows } from './nested-parts.ts';

/** How a value stands in a cell. */
export type Kind =
  | { kind: 'text' }
  | { kind: 'choice'; words: Readonly<Record<string, Text>> }
  | { kind: 'yes_no' }
  /** 分 in the content, 万元 in the cell; `zero`: the word that stands for 0. */
  | { kind: 'wan'; zero?: Text }
  | { kind: 'whole' }
  | { kind: 'decimal' }
  | { kind: 'day' }
  | { kind: 'time' };
/**
 * A column of a sheet. `blank`: what an empty cell means; without it the cell has to be filled in. `limit`: what the
 * contract allows there.
 */
export type Entry = Kind & { key: string; title: Text; hint?: Text; blank?: unknown; limit?: z.ZodType };
export type Flat = Record<string, unknown>;
/** A repeating part of the content: a sheet of its own, one row each, kept together by the number of the scenario. */
export type Part = {
  key: ContentKey;
  title: Text;
  entries: readonly Entry[];
  /** Where a part is not a plain list of rows: how it is laid out in rows, and put together again. */
  toRows: (value: unknown, files: FileNames) => Flat[];
  fromRows: (rows: Flat[]) => unknown;
};
type ContentKey = keyof ScenarioContent;

const words = <T extends string>(ids: readonly T[], labelOf: (id: T) => Text) =>
  Object.fromEntries(ids.map((id) => [id, labelOf(id)]));
const both = (zh: string, en: string): Text => ({ zh, en });
/** As they are printed; `>=` and `<=` are understood as well. */
const signs = words(comparators, (sign) => {
  const printed = sign.replace('>=', '≥').replace('<=', '≤');
  return both(printed, printed);
});

/** A column of the main sheet; its heading is the name of the field unless it has one of its own. */
const main = (key: ContentKey, kind: Kind, over: { title?: Text; hint?: Text } = {}): Entry => {
  const named = scenarioFields[key as keyof typeof scenarioFields];
  const title = over.title ?? both(named.zh, named.en);
  const limit: z.ZodType = scenarioContent.shape[key];
  return { ...kind, key, title, blank: emptyScenario[key], limit, ...(over.hint ? { hint: over.hint } : {}) };
};
const text: Kind = { kind: 'text' };
const yesNo: Kind = { kind: 'yes_no' };
const list = (
  key: ContentKey,
  title: Text,
  entries: readonly Entry[],
  over: Partial<Pick<Part, 'toRows' | 'fromRows'>> = {},
): Part => ({
  key,
  title,
  entries: entries.map((entry) => ({ ...limitOf(key, entry), ...entry })),
  toRows: (value) => value as Flat[],
  fromRows: (rows) => rows,
  ...over,
});

/** What the contract allows in a column of a plain list. */
function limitOf(key: ContentKey, entry: Entry): { limit?: z.ZodType } {
  const schema = scenarioContent.shape[key];
  const element = schema instanceof z.ZodArray ? schema.element : null;
  const shape: Record<string, z.ZodType> = element instanceof z.ZodObject ? element.shape : {};
  const limit = shape[entry.key];
  return limit ? { limit } : {};
}

export const MAIN_SHEET = both('场景', 'Scenarios');
export const HELP_SHEET = both('填写说明', 'Instructions');
/** The number by which rows of the other sheets belong to a scenario. */
export const NUMBER = both('序号', 'No.');
export const PART_NUMBER = both('场景序号', 'Scenario no.');

/** Columns of the main sheet, in the order of the form. A new field of the content is one line here. */
export const mainEntries: readonly Entry[] = [
  main('title', text),
  main('mode', { kind: 'choice', words: modeLabels }),
  main('industry', { kind: 'choice', words: words(industries, sectorLabel) }),
  main('field', { kind: 'choice', words: words(fields, (id) => sectors[id]) }),
  main('domain', text, {
    hint: both('例如“智能语音/智能家居”。', 'For instance “smart speech / smart home”.'),
  }),
  main('risk', { kind: 'choice', words: riskLabels }),
  main('background', text),
  main('goal', text),
  main('significance', text),
  main('difficulties', text),
  main('research', text),
  main('requirements', text),
  main('consortium', yesNo, { title: both('允许联合体揭榜', 'Consortia may apply') }),
  main('severalSolvers', yesNo, { title: both('可由多家揭榜方分别承担', 'Several solvers may be chosen') }),
  main(
    'budgetFen',
    { kind: 'wan', zero: both('面议', 'Negotiable') },
    {
      title: both('经费预算（万元）', 'Budget (10,000 yuan)'),
      hint: both('数额，或“面议”。', 'A sum, or “Negotiable”.'),
    },
  ),
  main('budgetNote', text, {
    title: both('经费说明', 'Note on the budget'),
    hint: both('数额不能说明的内容，例如“6 万元/题”。', 'What a sum cannot say.'),
  }),
  main(
    'prizeTotalFen',
    { kind: 'wan' },
    {
      title: both('奖金总额（万元）', 'Prizes in all (10,000 yuan)'),
      hint: both(
        '须与“奖金设置”各行之和相等；可不填。',
        'Equal to the sum of the sheet “Prizes”; may be empty.',
      ),
    },
  ),
  main('prizesAfterTax', yesNo, { title: both('奖金为税后金额', 'Prizes are after tax') }),
  main('prizesPaidWithin', text, { title: both('奖金发放时间', 'Prizes are paid') }),
  main('ip', { kind: 'choice', words: ipLabels }),
  main('ipNote', text, { title: both('知识产权说明', 'Note on ownership') }),
  main('openness', { kind: 'choice', words: opennessLabels }),
  main('publicSummary', text),
  main(
    'neededBy',
    { kind: 'day' },
    { hint: both('日期，例如 2027-06-30。', 'A day, for instance 2027-06-30.') },
  ),
  main('timelineNote', text, { title: both('时间安排说明', 'Note on the timeline') }),
  main('notes', text),
  main('source', text, { title: both('需求来源', 'Source of the need') }),
  main('contactName', text),
  main('contactPhone', text, {
    hint: both(
      '联系人与电话均不填时，取单位登记的联系人与电话。',
      'Where both name and phone are empty, those of the body are taken.',
    ),
  }),
];

/** The repeating parts. A new one is one entry here. */
export const parts: readonly Part[] = [
  list('indicators', both('考核指标', 'Indicators'), [
    { ...text, key: 'name', title: both('指标名称', 'Indicator'), blank: '' },
    { kind: 'choice', words: signs, key: 'comparator', title: both('比较', 'Comparison') },
    { ...text, key: 'target', title: both('目标值', 'Target'), blank: '' },
    { ...text, key: 'unit', title: both('单位', 'Unit'), blank: '' },
    { ...text, key: 'testMethod', title: both('测试方法', 'Test method'), blank: '' },
    { kind: 'whole', key: 'weight', title: both('权重（%）', 'Weight (%)'), blank: 0 },
    { ...yesNo, key: 'gate', title: both('必须达到', 'Must be met'), blank: false },
  ]),
  list(
    'stages',
    both('评分阶段', 'Scoring stages'),
    [
      {
        kind: 'whole',
        key: 'stageNo',
        title: both('阶段', 'Stage'),
        blank: null,
        hint: both('同一阶段的各行填同一数字。', 'Rows of one stage carry one number.'),
      },
      {
        ...text,
        key: 'stage',
        title: both('阶段名称', 'Name of the stage'),
        blank: '',
        limit: z.string().max(60),
      },
      { ...text, key: 'item', title: both('评分项', 'Item'), blank: '', limit: z.string().max(120) },
      {
        kind: 'whole',
        key: 'weight',
        title: both('权重（%）', 'Weight (%)'),
        blank: null,
        limit: z.number().max(100).nullable(),
      },
      { ...text, key: 'note', title: both('评分说明', 'Note'), blank: '', limit: z.string().max(300) },
    ],
    { toRows: stagesToRows, fromRows: rowsToStages },
  ),
  list('bands', both('评分等级', 'Bands of scores'), [
    { ...text, key: 'title', title: both('等级', 'Band'), blank: '' },
    { kind: 'decimal', key: 'from', title: both('分数自', 'From'), blank: 0 },
    { kind: 'decimal', key: 'to', title: both('至（不含）', 'To, not included'), blank: 0 },
  ]),
  list('resources', both('提供的资源', 'Resources offered'), [
    { kind: 'choice', words: resourceKindLabels, key: 'kind', title: both('种类', 'Kind') },
    { ...text, key: 'text', title: both('资源说明', 'What is offered'), blank: '' },
    { ...text, key: 'terms', title: both('使用条件', 'Terms of use'), blank: '' },
  ]),
  list('prizes', both('奖金设置', 'Prizes'), [
    { ...text, key: 'title', title: both('奖项', 'Prize'), blank: '' },
    { kind: 'whole', key: 'count', title: both('名额', 'Number'), blank: 1 },
    { kind: 'wan', key: 'amountFen', title: both('每项金额（万元）', 'Each (10,000 yuan)'), blank: 0 },
    {
      ...yesNo,
      key: 'cumulative',
      title: both('可与其他奖项叠加', 'On top of other prizes'),
      blank: undefined,
    },
    { ...text, key: 'inKind', title: both('非现金奖励', 'In kind'), blank: undefined },
  ]),
  list('milestones', both('分期付款', 'Payment milestones'), [
    { ...text, key: 'name', title: both('付款节点', 'Milestone'), blank: '' },
    { kind: 'whole', key: 'percent', title: both('比例（%）', 'Share (%)'), blank: 0 },
    { ...text, key: 'condition', title: both('付款条件', 'Condition'), blank: '' },
  ]),
  list('timeline', both('时间安排', 'Timeline'), [
    { kind: 'choice', words: timelineStepLabels, key: 'step', title: both('环节', 'Step') },
    { kind: 'day', key: 'from', title: both('开始', 'From'), blank: null },
    { kind: 'day', key: 'until', title: both('结束', 'Until'), blank: null },
    {
      kind: 'time',
      key: 'time',
      title: both('截止时刻', 'Hour'),
      blank: '',
      hint: both('北京时间，例如 15:00。', 'Beijing time, for instance 15:00.'),
    },
    { ...text, key: 'note', title: both('说明', 'Note'), blank: '' },
  ]),
  list(
    'extra',
    both('本批次补充信息', 'Extra questions'),
    [
      { ...text, key: 'id', title: both('问题编号', 'Question') },
      { kind: 'whole', key: 'at', title: both('表格行', 'Row of the table'), blank: null },
      { ...text, key: 'column', title: both('表格列', 'Column of the table'), blank: '' },
      {
        kind: 'choice',
        words: { text: both('文字', 'Text'), number: both('数值', 'Number') },
        key: 'kind',
        title: both('类型', 'Kind'),
        blank: 'text',
      },
      { ...text, key: 'answer', title: both('答复', 'Answer'), blank: '' },
      {
        ...text,
        key: 'file',
        title: both('附件名称', 'Name of the file'),
        hint: both('导出时填写，导入时不读取。', 'Written by an export; an import passes it over.'),
        blank: '',
      },
    ],
    { toRows: extraToRows, fromRows: rowsToExtra },
  ),
];
