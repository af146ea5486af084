import { sectors } from '@jiebang/domain/competitions/lifecycles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { formatWanYuan, yuanInWords } from '@jiebang/domain/money/yuan';
import {
  type Indicator,
  ipLabels,
  modeLabels,
  opennessLabels,
  resourceKindLabels,
} from '@jiebang/domain/scenarios/content';
import { type Composer, paragraphsOf } from '../../platform/documents/compose.ts';
import { dayWords } from '../../platform/documents/date-words.ts';
import type { Block, Language } from '../../platform/documents/official-document.ts';
import type { PublishedChallenge } from './published-list.ts';

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;

/** A challenge as the list publishes it, field by field under the headings of the form; what was left empty is left out. */
export function challengeBlocks(
  challenge: PublishedChallenge,
  compose: Composer,
  language: Language,
): Block[] {
  const { say, heading } = compose;
  const written = (name: Text, text: string): Block[] =>
    text.trim() ? [heading(3, say(name)), ...paragraphsOf(text)] : [];
  return [
    heading(2, challenge.title),
    ...factsOf(challenge).map(([name, value]) => compose.paragraph(joined(name, value))),
    ...written({ zh: '需求背景', en: 'Background' }, challenge.background),
    ...written({ zh: '揭榜目标', en: 'Goal' }, challenge.goal),
    ...written({ zh: '意义与效益', en: 'Significance' }, challenge.significance),
    ...written({ zh: '技术难点', en: 'Difficulties' }, challenge.difficulties),
    ...written({ zh: '主要研究内容', en: 'Research content' }, challenge.research),
    heading(3, say({ zh: '考核指标', en: 'Indicators' })),
    indicatorTable(challenge.indicators, say),
    ...written({ zh: '对揭榜方的要求', en: 'Requirements on solvers' }, requirementsOf(challenge, language)),
    ...written({ zh: '提供的资源', en: 'Resources offered' }, resourcesOf(challenge, language)),
    ...written({ zh: '奖金设置', en: 'Prizes' }, prizesOf(challenge, language)),
    ...written({ zh: '评审标准', en: 'How it is judged' }, rubricOf(challenge, language)),
  ];
}

const joined = (name: Text, value: Text): Text => ({
  zh: `${name.zh}：${value.zh}`,
  en: `${name.en}: ${value.en}`,
});
const same = (text: string): Text => ({ zh: text, en: text });

function factsOf(challenge: PublishedChallenge): [Text, Text][] {
  const { code, poster, mode, industry, field, openness, budgetFen, ip, neededBy } = challenge;
  const facts: [Text, Text | null][] = [
    [{ zh: '榜题编号', en: 'Code' }, same(code)],
    [
      { zh: '发榜单位', en: 'Poster' },
      { zh: poster.name, en: poster.nameEn || poster.name },
    ],
    [{ zh: '揭榜方式', en: 'Mode' }, mode && modeLabels[mode]],
    [{ zh: '所属产业', en: 'Industry' }, industry && sectors[industry]],
    [{ zh: '应用领域', en: 'Field' }, field && sectors[field]],
    [{ zh: '公开方式', en: 'Openness' }, opennessLabels[openness]],
    [{ zh: '经费预算', en: 'Budget' }, budgetFen === null ? null : budgetWords(budgetFen)],
    [{ zh: '知识产权归属', en: 'Ownership of results' }, ip && ipLabels[ip]],
    [{ zh: '期望完成时间', en: 'Needed by' }, neededBy ? dayWords(neededBy) : null],
    [{ zh: '联系方式', en: 'Contact' }, same(`${challenge.contactName} ${challenge.contactPhone}`.trim())],
  ];
  return facts.filter((fact): fact is [Text, Text] => Boolean(fact[1]?.zh));
}

/** A sum with its 大写, as documents carry it. */
const moneyWords = (fen: number): Text => ({
  zh: `${formatWanYuan(fen)}万元（人民币${yuanInWords(fen)}）`,
  en: `RMB ${(fen / 100).toLocaleString('en')}`,
});
const budgetWords = (fen: number): Text => (fen === 0 ? { zh: '面议', en: 'Negotiable' } : moneyWords(fen));

const targetOf = ({ comparator, target, unit }: Indicator) =>
  [SIGNS[comparator], target, unit].filter(Boolean).join(' ');

function indicatorTable(indicators: Indicator[], say: Composer['say']): Block {
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '指标', en: 'Indicator' }), share: 27 },
      { title: say({ zh: '要求', en: 'Target' }), share: 18, align: 'center' },
      { title: say({ zh: '测试方法', en: 'Test method' }), share: 35 },
      { title: say({ zh: '权重', en: 'Weight' }), share: 10, align: 'center' },
      { title: say({ zh: '必达', en: 'Gate' }), share: 10, align: 'center' },
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

function requirementsOf(
  { requirements, consortium, severalSolvers }: PublishedChallenge,
  language: Language,
) {
  const rules: Text[] = [
    consortium
      ? { zh: '接受联合体揭榜。', en: 'Consortia may take it.' }
      : { zh: '不接受联合体揭榜。', en: 'No consortia.' },
    severalSolvers
      ? { zh: '可由多家揭榜方承担。', en: 'Several solvers may be selected.' }
      : { zh: '由一家揭榜方承担。', en: 'One solver is selected.' },
  ];
  return [requirements, ...rules.map((rule) => rule[language])].join('\n');
}

const resourcesOf = ({ resources }: PublishedChallenge, language: Language) =>
  resources
    .map(({ kind, text, terms }) => {
      const name = resourceKindLabels[kind][language];
      return language === 'zh'
        ? `${name}：${text}${terms ? `（使用条件：${terms}）` : ''}`
        : `${name}: ${text}${terms ? ` (terms: ${terms})` : ''}`;
    })
    .join('\n');

function prizesOf({ prizes, prizesAfterTax }: PublishedChallenge, language: Language): string {
  if (prizes.length === 0) return '';
  const total = prizes.reduce((sum, { count, amountFen }) => sum + count * amountFen, 0);
  const tax: Text = prizesAfterTax ? { zh: '税后', en: 'after tax' } : { zh: '税前', en: 'before tax' };
  const lines = prizes.map(({ title, count, amountFen }): Text => {
    const each = moneyWords(amountFen);
    return { zh: `${title}${count}名，每名${each.zh}。`, en: `${title}: ${count}, ${each.en} each.` };
  });
  const sum = moneyWords(total);
  return [...lines, { zh: `合计${sum.zh}（${tax.zh}）。`, en: `${sum.en} in all (${tax.en}).` }]
    .map((line) => line[language])
    .join('\n');
}

function rubricOf({ rubric }: PublishedChallenge, language: Language): string {
  if (!rubric) return '';
  const { criteria, bands, machineWeight } = rubric;
  const weights = criteria
    .map(({ title, weight }) => `${title} ${weight}%`)
    .join(language === 'zh' ? '；' : '; ');
  const grades = bands
    .toSorted((a, b) => b.from - a.from)
    .map(({ title, from, to }) => `${title} ${from}–${to}`)
    .join(language === 'zh' ? '；' : '; ');
  const lines: Text[] = [
    { zh: `评审指标及权重：${weights}。`, en: `Criteria and weights: ${weights}.` },
    { zh: `评分档次：${grades}。`, en: `Bands: ${grades}.` },
    ...(machineWeight > 0
      ? [
          {
            zh: `自动评测得分占${machineWeight}%，专家评审得分占${100 - machineWeight}%。`,
            en: `The automatic score counts ${machineWeight}%, the judges ${100 - machineWeight}%.`,
          },
        ]
      : []),
  ];
  return lines.map((line) => line[language]).join('\n');
}
