/** A criterion of a scoring rubric; `weight` in percent. */
export type Criterion = { title: string; weight: number };
/** A band of scores `from ≤ score < to`; the uppermost includes its end. Two decimals at most. */
export type Band = { title: string; from: number; to: number };
/** How a challenge is judged: criteria by experts, and the part that an automatic score has, in percent (0: none). */
export type Rubric = { criteria: Criterion[]; bands: Band[]; machineWeight: number };

export const MAX_SCORE = 100;

export type RubricProblem =
  | { code: 'no_criterion' }
  | { code: 'criterion_untitled'; at: number }
  | { code: 'criteria_not_100'; sum: number }
  | { code: 'no_band' }
  | { code: 'band_untitled'; at: number }
  | { code: 'band_empty'; at: number; from: number; to: number }
  | { code: 'bands_gap'; at: number; from: number; to: number }
  | { code: 'bands_overlap'; at: number; from: number; to: number }
  | { code: 'bands_start'; from: number }
  | { code: 'bands_end'; to: number };

/**
 * What is wrong with a rubric, in the order of its parts: weights that do not sum to 100, bands that leave a gap,
 * overlap (`10–15 / 8–10`), or do not reach from 0 to 100. `at` counts bands by their lower end, from 0.
 */
export function checkRubric({ criteria, bands }: Rubric): RubricProblem[] {
  return [...checkCriteria(criteria), ...checkBands(bands)];
}

function checkCriteria(criteria: readonly Criterion[]): RubricProblem[] {
  if (criteria.length === 0) return [{ code: 'no_criterion' }];
  const untitled = criteria.flatMap(({ title }, at) =>
    title.trim() === '' ? [{ code: 'criterion_untitled' as const, at }] : [],
  );
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? untitled : [...untitled, { code: 'criteria_not_100', sum }];
}

/** Bands alone, as a poster may write them; that there are none is told too. */
export function checkBands(given: readonly Band[]): RubricProblem[] {
  if (given.length === 0) return [{ code: 'no_band' }];
  const bands = given.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const problems: RubricProblem[] = [];
  for (const [at, { title, from, to }] of bands.entries()) {
    if (title.trim() === '') problems.push({ code: 'band_untitled', at });
    if (from >= to) problems.push({ code: 'band_empty', at, from, to });
  }
  if (bands[0] && bands[0].from !== 0) problems.push({ code: 'bands_start', from: bands[0].from });
  let reached = bands[0]?.to ?? 0;
  for (const [i, band] of bands.slice(1).entries()) {
    if (band.from > reached) problems.push({ code: 'bands_gap', at: i + 1, from: reached, to: band.from });
    if (band.from < reached)
      problems.push({ code: 'bands_overlap', at: i + 1, from: band.from, to: Math.min(reached, band.to) });
    reached = Math.max(reached, band.to);
  }
  if (reached !== MAX_SCORE) problems.push({ code: 'bands_end', to: reached });
  return problems;
}

/** The band a score stands in; null outside of all, which a checked rubric does not let happen. */
export function bandOf(bands: readonly Band[], score: number): Band | null {
  return (
    bands.find(({ from, to }) => score >= from && (score < to || (to === MAX_SCORE && score === to))) ?? null
  );
}
