import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { formatWanYuan, yuanInWords } from '@jiebang/domain/money/yuan';
import {
  type Indicator,
  type OfferedResource,
  type Prize,
  resourceKindLabels,
} from '@jiebang/domain/scenarios/content';
import type { Composer } from '../../../platform/documents/compose.ts';
import type { Block, Language } from '../../../platform/documents/official-document.ts';

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;

/** A sum with its 大写, as documents carry it. */
export const moneyWords = (fen: number): Text => ({
  zh: `${formatWanYuan(fen)}万元（人民币${yuanInWords(fen)}）`,
  en: `RMB ${(fen / 100).toLocaleString('en')}`,
});
export const budgetWords = (fen: number): Text =>
  fen === 0 ? { zh: '面议', en: 'Negotiable' } : moneyWords(fen);

export const targetOf = ({ comparator, target, unit }: Indicator) =>
  [SIGNS[comparator], target, unit].filter(Boolean).join(' ');

export function indicatorTable(indicators: readonly Indicator[], say: Composer['say']): Block {
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '指标', en: 'Indicator' }), share: 26 },
      { title: say({ zh: '要求', en: 'Target' }), share: 17, align: 'center' },
      { title: say({ zh: '测试方法', en: 'Test method' }), share: 33 },
      { title: say({ zh: '权重', en: 'Weight' }), share: 13, align: 'center' },
      { title: say({ zh: '必达', en: 'Gate' }), share: 11, align: 'center' },
    ],
    rows: indicators.map((one) => [
      one.name,
      targetOf(one),
      one.testMethod,
      `${one.weight}%`,
      say(one.gate ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }),
    ]),
  };
}

/** Whether bodies may join, and whether several are chosen. */
export const solverRules = ({
  consortium,
  severalSolvers,
}: {
  consortium: boolean;
  severalSolvers: boolean;
}): Text[] => [
  consortium
    ? { zh: '接受联合体揭榜。', en: 'Consortia may take it.' }
    : { zh: '不接受联合体揭榜。', en: 'No consortia.' },
  severalSolvers
    ? { zh: '可由多家揭榜方承担。', en: 'Several solvers may be selected.' }
    : { zh: '由一家揭榜方承担。', en: 'One solver is selected.' },
];

export const resourceLines = (resources: readonly OfferedResource[], language: Language): string[] =>
  resources.map(({ kind, text, terms }) => {
    const name = resourceKindLabels[kind][language];
    return language === 'zh'
      ? `${name}：${text}${terms ? `（使用条件：${terms}）` : ''}`
      : `${name}: ${text}${terms ? ` (terms: ${terms})` : ''}`;
  });

/** Every prize with its sum in words, and what they come to; nothing where there is none. */
export function prizeLines(
  { prizes, prizesAfterTax }: { prizes: readonly Prize[]; prizesAfterTax: boolean },
  language: Language,
): string[] {
  if (prizes.length === 0) return [];
  const total = prizes.reduce((sum, { count, amountFen }) => sum + count * amountFen, 0);
  const tax: Text = prizesAfterTax ? { zh: '税后', en: 'after tax' } : { zh: '税前', en: 'before tax' };
  const lines = prizes.map(({ title, count, amountFen, inKind, cumulative }): Text => {
    const each = moneyWords(amountFen);
    const gift = inKind?.trim();
    const zh = [
      `每名${each.zh}`,
      ...(gift ? [`另奖${gift}`] : []),
      ...(cumulative ? ['可与其他奖项累计'] : []),
    ];
    const en = [
      `${each.en} each`,
      ...(gift ? [`with ${gift}`] : []),
      ...(cumulative ? ['on top of other prizes'] : []),
    ];
    return { zh: `${title}${count}名，${zh.join('，')}。`, en: `${title}: ${count}, ${en.join(', ')}.` };
  });
  const sum = moneyWords(total);
  return [...lines, { zh: `合计${sum.zh}（${tax.zh}）。`, en: `${sum.en} in all (${tax.en}).` }].map(
    (line) => line[language],
  );
}
