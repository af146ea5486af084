import { type Band, checkRubric, type Rubric, type RubricProblem } from '@jiebang/domain/lists/rubric';

export const emptyRubric: Rubric = { criteria: [], bands: [], machineWeight: 0 };

/** From low to high, the order in which a problem counts bands. */
export const sortBands = (bands: readonly Band[]): Band[] =>
  bands.toSorted((a, b) => a.from - b.from || a.to - b.to);

export function problemsOf(rubric: Rubric): { criteria: RubricProblem[]; bands: RubricProblem[] } {
  const problems = checkRubric(rubric);
  const ofCriteria = (code: RubricProblem['code']) => code.includes('criteri');
  return {
    criteria: problems.filter(({ code }) => ofCriteria(code)),
    bands: problems.filter(({ code }) => !ofCriteria(code)),
  };
}

export const sumOf = ({ criteria }: Rubric): number => criteria.reduce((sum, { weight }) => sum + weight, 0);

/** A score as it is typed: two decimals at most, within 0 and 100. */
export function readScore(typed: string): number {
  const number = Number.parseFloat(typed);
  if (Number.isNaN(number)) return 0;
  return Math.round(Math.min(100, Math.max(0, number)) * 100) / 100;
}
