import { accumulateCoco, type CocoCurves } from './accumulate.ts';
import { matchCoco } from './match.ts';
import type { CocoResults, CocoTruth } from './model.ts';
import { type CocoStat, cocoStat, precisionByCategory, statsOf } from './summarize.ts';

export interface CocoScores {
  /** Every statistic of the task; null where the truth holds nothing to measure it on. */
  stats: Partial<Record<CocoStat, number | null>>;
  /** Average precision of each category, in ascending order of their ids. */
  byCategory: (number | null)[];
}

export interface CocoParts {
  all: CocoScores;
  public: CocoScores | null;
  private: CocoScores | null;
}

/**
 * All of COCO's statistics, equal to pycocotools; with a mask of the images (1 = public) also on the two parts.
 * Results are matched once for all three.
 */
export function evaluateCoco(
  truth: CocoTruth,
  results: CocoResults,
  mask: Uint8Array | null = null,
): CocoParts {
  const matches = matchCoco(truth, results);
  const over = (wanted: 0 | 1 | null): CocoScores => {
    const part = wanted === null || mask === null ? null : { mask, wanted };
    return scoresOf(truth, accumulateCoco(truth, results, matches, part));
  };
  return { all: over(null), public: mask && over(1), private: mask && over(0) };
}

function scoresOf({ task }: CocoTruth, curves: CocoCurves): CocoScores {
  const stats: CocoScores['stats'] = {};
  for (const stat of statsOf(task)) stats[stat] = cocoStat(task, curves, stat);
  return { stats, byCategory: precisionByCategory(curves) };
}
