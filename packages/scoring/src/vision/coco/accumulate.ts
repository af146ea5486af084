import { type CocoMatches, isLeftOut, LEFT_OUT, RIGHT } from './match.ts';
import { AREA_NAMES, type CocoResults, type CocoTruth, OVERLAPS, RECALLS, RESULT_LIMITS } from './model.ts';

/** Precision and recall by category; -1 where the truth holds no object that counts. */
export interface CocoCurves {
  /** Precision at the 101 recalls, averaged, with the largest limit of results: `(area · overlaps + overlap) · categories + category`. */
  precision: Float64Array;
  /** Recall reached: `((limit · areas + area) · overlaps + overlap) · categories + category`. */
  recall: Float64Array;
}

/** Recall and precision over the images that `mask` marks with `wanted`; over all when there is no mask. */
export function accumulateCoco(
  truth: CocoTruth,
  results: CocoResults,
  matches: CocoMatches,
  part: { mask: Uint8Array; wanted: 0 | 1 } | null,
): CocoCurves {
  const limits = RESULT_LIMITS[truth.task];
  const [areas, overlaps, categories] = [AREA_NAMES.length, OVERLAPS.length, truth.categoryIds.length];
  const isIn = (image: number) => part === null || part.mask[image] === part.wanted;
  const order = part ? matches.order.filter((result) => isIn(results.items.image[result]!)) : matches.order;
  const starts = startsOf(order, results.items.category, categories);
  const positives = countPositives(truth, isIn);
  const precision = new Float64Array(areas * overlaps * categories).fill(-1);
  const recall = new Float64Array(limits.length * areas * overlaps * categories).fill(-1);
  const curve = new Curve(order.length);
  for (let category = 0; category < categories; category++) {
    const own = order.subarray(starts[category], starts[category + 1]);
    for (let area = 0; area < areas; area++) {
      const positive = positives[area * categories + category]!;
      if (positive === 0) continue;
      for (let t = 0; t < overlaps; t++) {
        const cell = (area * overlaps + t) * categories + category;
        const state = matches.state.subarray(
          (area * overlaps + t) * results.items.count,
          (area * overlaps + t + 1) * results.items.count,
        );
        precision[cell] = curve.meanPrecision(own, state, positive);
        for (const [k, limit] of limits.entries())
          recall[k * areas * overlaps * categories + cell] =
            countRight(own, state, matches.rank, limit) / positive;
      }
    }
  }
  return { precision, recall };
}

function countRight(own: Uint32Array, state: Uint8Array, rank: Uint32Array, limit: number): number {
  let right = 0;
  for (let k = 0; k < own.length; k++) {
    const result = own[k]!;
    if (state[result] === RIGHT && rank[result]! < limit) right++;
  }
  return right;
}

/** Where each category begins in a list sorted by category. */
function startsOf(order: Uint32Array, category: Uint32Array, categories: number): Uint32Array {
  const starts = new Uint32Array(categories + 1);
  for (const result of order) starts[category[result]! + 1]!++;
  for (let k = 0; k < categories; k++) starts[k + 1]! += starts[k]!;
  return starts;
}

/** Objects that count, by area and category. */
function countPositives(truth: CocoTruth, isIn: (image: number) => boolean): Uint32Array {
  const { items, categoryIds } = truth;
  const positives = new Uint32Array(AREA_NAMES.length * categoryIds.length);
  for (let object = 0; object < items.count; object++) {
    if (!isIn(items.image[object]!)) continue;
    for (let area = 0; area < AREA_NAMES.length; area++)
      if (!isLeftOut(truth, object, area)) positives[area * categoryIds.length + items.category[object]!]!++;
  }
  return positives;
}

/** Scratch space for one precision-recall curve. */
class Curve {
  private readonly precisions: Float64Array;
  private readonly recalls: Float64Array;

  constructor(length: number) {
    this.precisions = new Float64Array(length);
    this.recalls = new Float64Array(length);
  }

  /** The mean of the precisions at the 101 recalls; a recall never reached has precision 0. */
  meanPrecision(own: Uint32Array, state: Uint8Array, positive: number): number {
    const { precisions, recalls } = this;
    let [right, wrong, points] = [0, 0, 0];
    for (let k = 0; k < own.length; k++) {
      const found = state[own[k]!]!;
      if (found === LEFT_OUT) continue;
      if (found === RIGHT) right++;
      else wrong++;
      recalls[points] = right / positive;
      precisions[points++] = right / (right + wrong + Number.EPSILON);
    }
    for (let k = points - 1; k > 0; k--)
      if (precisions[k]! > precisions[k - 1]!) precisions[k - 1] = precisions[k]!;
    let sum = 0;
    let at = 0;
    for (const recall of RECALLS) {
      while (at < points && recalls[at]! < recall) at++;
      if (at === points) break;
      sum += precisions[at]!;
    }
    return sum / RECALLS.length;
  }
}
