import type { Text } from '../lifecycle/lifecycle.ts';
import { rubricWords } from '../lists/publication-words.ts';
import type { RubricProblem } from '../lists/rubric.ts';
import type { PanelProblem } from './check-panel.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

type OwnProblem = Exclude<PanelProblem, RubricProblem>;
type Wording = {
  [C in OwnProblem['code']]: {
    /** The field that it stands at, below the panel. */
    field: string;
    say(problem: Extract<OwnProblem, { code: C }>): Text;
  };
};

const wording: Wording = {
  formula_not_100: {
    field: 'formula.judgeWeight',
    say: ({ sum }) =>
      t(
        `自动评测与专家评分的权重合计为 ${sum}，应为 100`,
        `the weights of automatic score and judges sum to ${sum}, not to 100`,
      ),
  },
  machine_weight_differs: {
    field: 'formula.machineWeight',
    say: ({ rubric, formula }) =>
      t(
        `评分标准公布的自动评测权重为 ${rubric}，计分公式中为 ${formula}，两处须一致`,
        `the rubric declares ${rubric} % for the automatic score, the formula ${formula} %: they must agree`,
      ),
  },
  scale_empty: {
    field: 'formula.machineScale',
    say: () =>
      t('自动评测换算的 0 分值与 100 分值相同', 'the scale of the automatic score starts where it ends'),
  },
  tie_break_twice: {
    field: 'formula.tieBreaks',
    say: () => t('同分排序规则有重复', 'a tie-break is named twice'),
  },
  tie_break_last: {
    field: 'formula.tieBreaks',
    say: () =>
      t(
        '同分排序的最后一项须为“由评审组集体议定”',
        'the last tie-break must be a decision of the panel, or a tie could stay one',
      ),
  },
  no_award: { field: 'formula.awards', say: () => t('未设奖项', 'no award is declared') },
  award_untitled: {
    field: 'formula.awards',
    say: ({ at }) =>
      t(`第 ${at + 1} 个奖项缺少中文或英文名称`, `award ${at + 1} lacks its Chinese or its English name`),
  },
  due_past: {
    field: 'dueAt',
    say: () => t('评分截止时间已过，请重新设定', 'the date by which sheets are due has passed'),
  },
  not_published: {
    field: 'competition',
    say: () => t('赛事未处于已发布状态', 'the competition is not a published one'),
  },
  several_tracks: {
    field: 'competition',
    say: () =>
      t(
        '赛事设有多个赛道，得分不可互相比较；需要评审的赛道请单独设立赛事',
        'the competition has several tracks, whose scores cannot be compared: a track with judges needs a competition of its own',
      ),
  },
  no_phase: {
    field: 'competition',
    say: () => t('赛事尚无已开放的阶段', 'no phase of the competition has been released'),
  },
  phase_running: {
    field: 'competition',
    say: ({ phase }) => t(`阶段“${phase}”尚未截止`, `phase “${phase}” has not ended`),
  },
  evaluations_running: {
    field: 'competition',
    say: ({ count }) =>
      t(`尚有 ${count} 次自动评测未完成`, `automatic evaluations that are not done yet: ${count}`),
  },
  no_entry: {
    field: 'competition',
    say: () =>
      t(
        '没有可评审的作品：须有参赛队在最后阶段取得有效得分',
        'there is no entry: no team has a score in the last phase',
      ),
  },
  judge_inactive: {
    field: 'judges',
    say: ({ name }) =>
      t(
        `${name} 已停用或不再是评审专家，请移除`,
        `judge ${name} is disabled or no longer in the pool: take them out`,
      ),
  },
  too_few_judges: {
    field: 'judges',
    say: ({ judges, seats }) =>
      t(`已选专家 ${judges} 人，不足席位数 ${seats}`, `the panel has ${judges} judges for ${seats} seats`),
  },
  too_few_free: {
    field: 'judges',
    say: ({ team, free, seats }) =>
      t(
        `参赛队“${team}”无需回避的专家只有 ${free} 人，不足席位数 ${seats}`,
        `for the team “${team}” only ${free} judges are free of conflict, for ${seats} seats`,
      ),
  },
};

/** Path of the field that a problem stands at: `formula.tieBreaks`, `judges`. */
export const panelPlace = (problem: PanelProblem): string =>
  problem.code in wording
    ? wording[problem.code as OwnProblem['code']].field
    : rubricWords(problem as RubricProblem).field;

/** The problem as a sentence. */
export function panelWords(problem: PanelProblem): Text {
  const said =
    problem.code in wording
      ? wording[problem.code as OwnProblem['code']].say(problem as never)
      : rubricWords(problem as RubricProblem).words;
  return t(`${said.zh}。`, `${said.en.charAt(0).toUpperCase()}${said.en.slice(1)}.`);
}
