import { sectors } from '@jiebang/domain/competitions/lifecycles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { ipLabels, modeLabels, opennessLabels } from '@jiebang/domain/scenarios/content';
import { type Composer, paragraphsOf } from '../../platform/documents/compose.ts';
import { dayWords } from '../../platform/documents/date-words.ts';
import type { Block, Language } from '../../platform/documents/official-document.ts';
import {
  bandWords,
  budgetWords,
  indicatorTable,
  milestoneTable,
  prizeLines,
  resourceLines,
  solverRules,
  stageTable,
  timelineTable,
} from '../scenarios/public.ts';
import type { PublishedChallenge } from './published-list.ts';

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
    ...scoringBlocks(challenge, compose),
    ...written({ zh: '对揭榜方的要求', en: 'Requirements on solvers' }, requirementsOf(challenge, language)),
    ...written(
      { zh: '提供的资源', en: 'Resources offered' },
      resourceLines(challenge.resources, language).join('\n'),
    ),
    ...written({ zh: '奖金设置', en: 'Prizes' }, prizeLines(challenge, language).join('\n')),
    ...scheduleBlocks(challenge, compose),
    ...written({ zh: '知识产权补充约定', en: 'More about ownership' }, challenge.ipNote ?? ''),
    ...written({ zh: '经费说明', en: 'About the budget' }, challenge.budgetNote ?? ''),
    ...written({ zh: '评审标准', en: 'How it is judged' }, rubricOf(challenge, language)),
  ];
}

/** Lists that were published before the form had these parts say nothing of them. */
type Terms = Partial<PublishedChallenge>;

function scoringBlocks({ stages = [], bands = [] }: Terms, { say, heading, paragraph }: Composer): Block[] {
  if (stages.length === 0 && bands.length === 0) return [];
  return [
    heading(3, say({ zh: '评分阶段', en: 'Scoring stages' })),
    ...(stages.length > 0 ? [stageTable(stages, say)] : []),
    ...(bands.length > 0 ? [paragraph(bandWords(bands))] : []),
  ];
}

function scheduleBlocks(
  { timeline = [], timelineNote = '', milestones = [] }: Terms,
  { say, heading }: Composer,
): Block[] {
  const dated = timeline.length > 0 || timelineNote.trim() !== '';
  return [
    ...(dated ? [heading(3, say({ zh: '时间安排', en: 'Timeline' }))] : []),
    ...(timeline.length > 0 ? [timelineTable(timeline, say)] : []),
    ...(timelineNote.trim() ? paragraphsOf(timelineNote) : []),
    ...(milestones.length > 0
      ? [heading(3, say({ zh: '分期付款', en: 'Payment milestones' })), milestoneTable(milestones, say)]
      : []),
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

const requirementsOf = (challenge: PublishedChallenge, language: Language) =>
  [challenge.requirements, ...solverRules(challenge).map((rule) => rule[language])].join('\n');

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
