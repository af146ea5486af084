import { readFileSync } from 'node:fs';
import type { Field, Industry } from '../../programs/sectors.ts';
import { emptyScenario, type Indicator, type ScenarioContent } from '../content.ts';
import { emptyTimelineRow, type Prize, type TimelineRow } from '../terms.ts';

/** A published challenge as it was collected; `source` names where it was published. */
export type RealScenario = {
  id: string;
  title: string;
  poster: string;
  posterType: string;
  domain: string;
  njDomain: string;
  background: string;
  need: string;
  indicators: string[];
  resources: string[];
  budget: string;
  period: string;
  scoring: { stage: string; items: [string, number | null][] }[];
  source: string;
  completeness: string;
  notes: string | null;
};

/** Challenges of public contests, 2020 to 2026; each names its origin in `source`. */
export const realScenarios = JSON.parse(
  readFileSync(new URL('./real-scenarios.json', import.meta.url), 'utf8'),
) as RealScenario[];

const FIELDS: Record<string, Field> = {
  制造: 'manufacturing',
  能源: 'energy',
  文旅: 'culture_tourism',
  消费: 'consumption',
  教育: 'education',
  卫生: 'health',
};
const INDUSTRIES: Record<string, Industry> = { 电力: 'power', 石化: 'petrochemical', 汽车: 'automotive' };

/** As a person types it off the sheet: what has a place of its own goes there, the rest stands in the words beside it. */
export function contentOf(entry: RealScenario): ScenarioContent {
  const sectors = entry.njDomain.split('/');
  const prizes = prizesIn(entry.budget);
  const one = /^(\d+(?:\.\d+)?) 万元/.exec(entry.budget);
  return {
    ...emptyScenario,
    title: entry.title,
    mode: 'contest',
    domain: `${entry.domain}（${entry.njDomain}）`,
    field: sectors.map((name) => FIELDS[name]).find(Boolean) ?? null,
    industry: sectors.map((name) => INDUSTRIES[name]).find(Boolean) ?? null,
    background: entry.background,
    goal: entry.need,
    indicators: entry.indicators.map(indicatorOf),
    stages: entry.scoring.map(({ stage, items }) => ({
      name: stage,
      items: items.map(([name, weight]) => ({ name, weight, note: '' })),
    })),
    resources: entry.resources.map((text) => ({ kind: 'guidance', text, terms: '' })),
    budgetFen: one ? Math.round(Number(one[1]) * 1_000_000) : null,
    budgetNote: entry.budget,
    prizes,
    prizesAfterTax: entry.budget.includes('税后'),
    timeline: /^截止 (\d{4}-\d{2}-\d{2})/.test(entry.period) ? [lastDayIn(entry.period)] : [],
    timelineNote: entry.period,
    notes: [`${entry.poster}（${entry.posterType}）`, entry.completeness, entry.notes ?? ''].join('\n'),
    source: `${entry.id} ${entry.source}`,
  };
}

function indicatorOf(line: string): Indicator {
  const weight = Number(/权重\s*(\d+)%/.exec(line)?.[1] ?? 0);
  return { name: line, comparator: '=', target: '', unit: '', testMethod: '', weight, gate: false };
}

function prizesIn(budget: string): Prize[] {
  return [
    ...budget.matchAll(/(擂主|挑战之星|[特一二三]等奖)[^\d；]*(\d+(?:\.\d+)?) 万[^×；]*(?:×(\d+))?/g),
  ].map(([, title = '', wan, count]) => ({
    title,
    count: Number(count ?? 1),
    amountFen: Math.round(Number(wan) * 1_000_000),
  }));
}

/** `截止 2022-03-29 → 延至 2022-04-03 15:00`: what counts is the last day; the row says from which it was moved. */
function lastDayIn(period: string): TimelineRow {
  const days = period.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const note = days.length > 1 ? `原定 ${days[0]}` : '';
  const time = /(\d{2}:\d{2})/.exec(period)?.[1] ?? '';
  return { ...emptyTimelineRow, step: 'submission', until: days.at(-1) ?? null, time, note };
}

const measured = (name: string, weight: number, testMethod: string): Indicator => ({
  name,
  comparator: '<=',
  target: '5',
  unit: '%',
  testMethod,
  weight,
  gate: false,
});

/** XH-202615 filled in to the end; what its sheet leaves open (targets, contact, ownership) is written as an example. */
export function wholeScenario(): ScenarioContent {
  const entry = realScenarios.find(({ id }) => id === 'XH-202615')!;
  return {
    ...contentOf(entry),
    field: 'manufacturing',
    research: entry.need,
    risk: 'low',
    ip: 'shared',
    budgetFen: 0,
    contactName: '示例联系人',
    contactPhone: '025-12345678',
    indicators: [
      measured('目标发音人识别字错率 CER', 40, '测试集 B，错误识别字数/目标发音人总字数'),
      { ...measured('拒识率 RR', 40, '测试集 B，正确拒识数/总非目标语音数'), comparator: '>=', target: '95' },
      { ...measured('推理时间', 10, 'L20 上推理 10s 音频'), unit: 's' },
      { ...measured('内存占用', 10, 'L20 上推理 10s 音频'), unit: 'GB' },
    ],
    prizes: [
      { title: '擂主', count: 1, amountFen: 8_000_000, cumulative: true, inKind: '' },
      { title: '特等奖', count: 5, amountFen: 2_000_000 },
      { title: '一等奖', count: 5, amountFen: 1_000_000 },
      { title: '二等奖', count: 5, amountFen: 500_000 },
      { title: '三等奖', count: 5, amountFen: 200_000 },
    ],
    prizeTotalFen: 26_500_000,
    prizesAfterTax: true,
    prizesPaidWithin: '名次公布 1 个月内收集信息，1 个季度内发放',
    timeline: [
      { ...emptyTimelineRow, step: 'registration', from: '2026-05-30', until: '2026-06-30' },
      { ...emptyTimelineRow, step: 'submission', until: '2026-09-05' },
      { ...emptyTimelineRow, step: 'first_review', until: '2026-09-20' },
      { ...emptyTimelineRow, step: 'improvement', from: '2026-10-01', until: '2026-10-31', note: '辅导完善' },
      { ...emptyTimelineRow, step: 'final', from: '2026-11-01', until: '2026-11-30', note: '终审擂台赛' },
    ],
  };
}
