import { checkRubric, type Rubric, type RubricProblem } from '../lists/rubric.ts';
import type { ContestFormula } from './formula.ts';

export type FormulaProblem =
  | { code: 'formula_not_100'; sum: number }
  | { code: 'machine_weight_differs'; rubric: number; formula: number }
  | { code: 'scale_empty' }
  | { code: 'tie_break_twice' }
  | { code: 'tie_break_last' }
  | { code: 'no_award' }
  | { code: 'award_untitled'; at: number };

/** What is checked before a panel opens. Instants in ms since the epoch. */
export type PanelToOpen = {
  rubric: Rubric;
  formula: ContestFormula;
  seats: number;
  dueAt: number;
  /** Everybody chosen, seats and pool together. `active`: may still be asked for sheets. */
  judges: { id: string; name: string; active: boolean }[];
  competition: {
    published: boolean;
    tracks: number;
    /** The released phase that comes last; null: there is none. */
    lastPhase: { title: string; ended: boolean; openEvaluations: number } | null;
  };
  /** Teams with a scored submission in that phase; `barred`: judges that have an interest in them. */
  entries: { team: string; barred: readonly string[] }[];
};

export type PanelProblem =
  | RubricProblem
  | FormulaProblem
  | {
      code: 'due_past' | 'not_published' | 'several_tracks' | 'no_phase' | 'no_entry';
    }
  | { code: 'phase_running'; phase: string }
  | { code: 'evaluations_running'; count: number }
  | { code: 'judge_inactive'; name: string }
  | { code: 'too_few_judges'; judges: number; seats: number }
  | { code: 'too_few_free'; team: string; free: number; seats: number };

/** Every code, for schemas; a code that is missing here does not compile. */
export const panelProblemCodes = Object.keys({
  no_criterion: 1,
  criterion_untitled: 1,
  criteria_not_100: 1,
  no_band: 1,
  band_untitled: 1,
  band_empty: 1,
  bands_gap: 1,
  bands_overlap: 1,
  bands_start: 1,
  bands_end: 1,
  formula_not_100: 1,
  machine_weight_differs: 1,
  scale_empty: 1,
  tie_break_twice: 1,
  tie_break_last: 1,
  no_award: 1,
  award_untitled: 1,
  due_past: 1,
  not_published: 1,
  several_tracks: 1,
  no_phase: 1,
  phase_running: 1,
  evaluations_running: 1,
  no_entry: 1,
  judge_inactive: 1,
  too_few_judges: 1,
  too_few_free: 1,
} satisfies Record<PanelProblem['code'], 1>) as [PanelProblem['code'], ...PanelProblem['code'][]];

/** What is wrong with a declared formula. @param rubric its machine weight is declared to entrants too, so both must say the same */
export function checkFormula(
  formula: ContestFormula,
  rubric: Pick<Rubric, 'machineWeight'>,
): FormulaProblem[] {
  const { machineWeight, judgeWeight, machineScale, tieBreaks, awards } = formula;
  const problems: FormulaProblem[] = [];
  const sum = machineWeight + judgeWeight;
  if (sum !== 100) problems.push({ code: 'formula_not_100', sum });
  if (machineWeight !== rubric.machineWeight)
    problems.push({ code: 'machine_weight_differs', rubric: rubric.machineWeight, formula: machineWeight });
  if (machineScale.from === machineScale.to) problems.push({ code: 'scale_empty' });
  if (new Set(tieBreaks).size < tieBreaks.length) problems.push({ code: 'tie_break_twice' });
  if (tieBreaks.at(-1) !== 'panel_decision') problems.push({ code: 'tie_break_last' });
  if (awards.length === 0) problems.push({ code: 'no_award' });
  for (const [at, { title }] of awards.entries())
    if (title.zh.trim() === '' || title.en.trim() === '') problems.push({ code: 'award_untitled', at });
  return problems;
}

/**
 * Everything that keeps a panel from opening, all at once: from then on rubric, formula and seats stand.
 * @param now ms since the epoch
 */
export function checkPanel(panel: PanelToOpen, now: number): PanelProblem[] {
  return [
    ...checkRubric(panel.rubric),
    ...checkFormula(panel.formula, panel.rubric),
    ...(panel.dueAt <= now ? [{ code: 'due_past' as const }] : []),
    ...checkCompetition(panel.competition),
    ...checkJudges(panel),
  ];
}

function checkCompetition({ published, tracks, lastPhase }: PanelToOpen['competition']): PanelProblem[] {
  const problems: PanelProblem[] = [];
  if (!published) problems.push({ code: 'not_published' });
  // Scores of two tracks are not on one scale: one panel, one order of places.
  if (tracks > 1) problems.push({ code: 'several_tracks' });
  if (!lastPhase) problems.push({ code: 'no_phase' });
  else if (!lastPhase.ended) problems.push({ code: 'phase_running', phase: lastPhase.title });
  else if (lastPhase.openEvaluations > 0)
    problems.push({ code: 'evaluations_running', count: lastPhase.openEvaluations });
  return problems;
}

function checkJudges({ judges, seats, entries }: PanelToOpen): PanelProblem[] {
  const problems: PanelProblem[] = judges
    .filter(({ active }) => !active)
    .map(({ name }) => ({ code: 'judge_inactive', name }));
  const active = judges.filter((judge) => judge.active);
  if (active.length < seats) problems.push({ code: 'too_few_judges', judges: active.length, seats });
  if (entries.length === 0) problems.push({ code: 'no_entry' });
  for (const { team, barred } of entries) {
    const free = active.filter(({ id }) => !barred.includes(id)).length;
    // Of too few judges altogether nothing is gained by saying so once more for every entry.
    if (free < seats && free < active.length) problems.push({ code: 'too_few_free', team, free, seats });
  }
  return problems;
}
