import type { Text } from '../lifecycle/lifecycle.ts';
import type { CheckedText, PublicationProblem } from './check-publication.ts';
import type { RubricProblem } from './rubric.ts';

const yuan = (fen: number) => (fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
const t = (zh: string, en: string): Text => ({ zh, en });

type Wording = {
  [C in PublicationProblem['code']]: {
    /** The field that it stands at, below the list or the challenge; null where the problem names it. */
    field: string | null;
    say(problem: Extract<PublicationProblem, { code: C }>): Text;
  };
};

const textNames: Record<CheckedText, Text> = {
  title: t('标题', 'the title'),
  preamble: t('榜单前言', 'the preamble'),
  background: t('背景', 'the background'),
  goal: t('目标', 'the goal'),
  significance: t('意义', 'the significance'),
  difficulties: t('难点', 'the difficulties'),
  research: t('研究内容', 'the research'),
  requirements: t('揭榜要求', 'the requirements'),
  indicators: t('考核指标', 'the indicators'),
  timeline: t('时间安排', 'the timeline'),
};

const wording: Wording = {
  no_title: { field: 'title', say: () => t('榜单标题未填写', 'the list has no title') },
  no_challenge: { field: 'challenges', say: () => t('榜单中没有榜题', 'the list has no challenge') },
  no_deadline: {
    field: 'deadlineAt',
    say: () => t('未设定揭榜申报截止时间', 'no deadline for proposals is set'),
  },
  deadline_past: {
    field: 'deadlineAt',
    say: () => t('揭榜申报截止时间距现在不足一天', 'the deadline for proposals is less than a day from now'),
  },
  no_bureau_contact: {
    field: 'contactPhone',
    say: () =>
      t(
        '含有脱敏或定向榜题，须填写主管部门的咨询联系人和电话',
        'it holds reduced or directed challenges: name who answers for the bureau, with a phone number',
      ),
  },
  no_rubric: { field: 'rubric', say: () => t('未设定评分标准', 'no rubric is set') },
  no_criterion: { field: 'rubric.criteria', say: () => t('评分项为空', 'the rubric has no criterion') },
  criterion_untitled: {
    field: 'rubric.criteria',
    say: ({ at }) => t(`第 ${at + 1} 个评分项没有名称`, `criterion ${at + 1} has no name`),
  },
  criteria_not_100: {
    field: 'rubric.criteria',
    say: ({ sum }) =>
      t(`评分项权重合计为 ${sum}，应为 100`, `the weights of the criteria sum to ${sum}, not to 100`),
  },
  no_band: { field: 'rubric.bands', say: () => t('未划分分数段', 'the rubric has no band of scores') },
  band_untitled: {
    field: 'rubric.bands',
    say: ({ at }) => t(`第 ${at + 1} 个分数段没有名称`, `band ${at + 1} has no name`),
  },
  band_empty: {
    field: 'rubric.bands',
    say: ({ at, from, to }) =>
      t(
        `第 ${at + 1} 个分数段（${from}–${to}）的下限不低于上限`,
        `band ${at + 1} (${from}–${to}) is empty: its lower end is not below its upper one`,
      ),
  },
  bands_gap: {
    field: 'rubric.bands',
    say: ({ from, to }) =>
      t(`分数段之间有空缺：${from}–${to}`, `the bands leave a gap between ${from} and ${to}`),
  },
  bands_overlap: {
    field: 'rubric.bands',
    say: ({ from, to }) => t(`分数段相互重叠：${from}–${to}`, `bands overlap between ${from} and ${to}`),
  },
  bands_start: {
    field: 'rubric.bands',
    say: ({ from }) => t(`分数段从 ${from} 开始，应从 0 开始`, `the bands start at ${from}, not at 0`),
  },
  bands_end: {
    field: 'rubric.bands',
    say: ({ to }) => t(`分数段到 ${to} 为止，应到 100 为止`, `the bands end at ${to}, not at 100`),
  },
  no_indicator: { field: 'indicators', say: () => t('没有考核指标', 'it has no indicator') },
  indicator_incomplete: {
    field: 'indicators',
    say: ({ at }) => t(`第 ${at + 1} 项考核指标不完整`, `indicator ${at + 1} is not complete`),
  },
  indicator_untested: {
    field: 'indicators',
    say: ({ at }) =>
      t(`第 ${at + 1} 项考核指标未写明测试方法`, `indicator ${at + 1} does not say how it is tested`),
  },
  leftover_text: {
    field: null,
    say: ({ field, found }) =>
      t(
        `“${textNames[field].zh}”中留有模板文字“${found}”`,
        `${textNames[field].en} still holds template text, “${found}”`,
      ),
  },
  other_deadline: {
    field: null,
    say: ({ field, day }) =>
      t(
        `“${textNames[field].zh}”中写有另一截止日期 ${day}，与本榜单的揭榜申报截止时间不一致`,
        `${textNames[field].en} names another deadline, ${day}, than the list's own`,
      ),
  },
  weights_not_100: {
    field: 'indicators',
    say: ({ sum }) =>
      t(`考核指标权重合计为 ${sum}，应为 100`, `the weights of the indicators sum to ${sum}, not to 100`),
  },
  prizes_do_not_add_up: {
    field: 'prizes',
    say: ({ sumFen, totalFen }) =>
      t(
        `奖金合计为 ${yuan(sumFen)} 元，与所列总额 ${yuan(totalFen)} 元不符`,
        `the prizes add up to ${yuan(sumFen)} yuan, the total says ${yuan(totalFen)} yuan`,
      ),
  },
  no_contact: {
    field: 'contactPhone',
    say: () => t('没有联系人或联系电话', 'it names no contact or no phone'),
  },
  no_invitee: {
    field: 'invitees',
    say: () => t('定向榜题尚未指定揭榜单位', 'it is directed, and nobody is invited to answer it'),
  },
  deadline_after_need: {
    field: 'neededBy',
    say: ({ neededBy }) =>
      t(
        `期望完成时间 ${neededBy} 不晚于揭榜申报截止时间`,
        `it is needed by ${neededBy}, which is not after the deadline for proposals`,
      ),
  },
};

/** Path of the field that a problem stands at: `deadlineAt`, `challenges.2.rubric.bands`. */
export function publicationPlace(problem: PublicationProblem): string {
  const field = 'field' in problem ? problem.field : (wording[problem.code].field ?? '');
  return problem.challenge === null ? field : `challenges.${problem.challenge}.${field}`;
}

/** The problem as a sentence that says where. @param titles of the challenges, in the order of the list */
export function publicationWords(problem: PublicationProblem, titles: readonly string[]): Text {
  const said = wording[problem.code].say(problem as never);
  if (problem.challenge === null) return t(`${said.zh}。`, `${capital(said.en)}.`);
  const title = titles[problem.challenge] ?? '';
  const place = problem.challenge + 1;
  return t(`第 ${place} 题“${title}”：${said.zh}。`, `Challenge ${place}, “${title}”: ${said.en}.`);
}

/** What is wrong with a rubric, where a panel has one of its own: the field, and the words without their full stop. */
export function rubricWords(problem: RubricProblem): { field: string; words: Text } {
  const { field, say } = wording[problem.code];
  return { field: field ?? 'rubric', words: say(problem as never) };
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
