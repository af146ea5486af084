import type { CocoCurves } from './accumulate.ts';
import { AREA_NAMES, type AreaName, type CocoTask, OVERLAPS, RESULT_LIMITS } from './model.ts';

/** COCO's statistics in the order in which its tools print them. Poses have no small objects and one limit only. */
export const COCO_STATS = [
  'AP',
  'AP50',
  'AP75',
  'APs',
  'APm',
  'APl',
  'AR1',
  'AR10',
  'AR100',
  'ARs',
  'ARm',
  'ARl',
] as const;
export const POSE_STATS = ['AP', 'AP50', 'AP75', 'APm', 'APl', 'AR', 'AR50', 'AR75', 'ARm', 'ARl'] as const;
export type CocoStat = (typeof COCO_STATS)[number] | (typeof POSE_STATS)[number];

/** What is averaged: all overlaps unless one is named, the largest limit of results unless one is named. */
interface Recipe {
  of: 'precision' | 'recall';
  area?: AreaName;
  /** Place among the overlaps: 0 is .50, 5 is .75. */
  overlap?: 0 | 5;
  limit?: number;
}

const RECIPES: Record<CocoStat, Recipe> = {
  AP: { of: 'precision' },
  AP50: { of: 'precision', overlap: 0 },
  AP75: { of: 'precision', overlap: 5 },
  APs: { of: 'precision', area: 'small' },
  APm: { of: 'precision', area: 'medium' },
  APl: { of: 'precision', area: 'large' },
  AR: { of: 'recall' },
  AR50: { of: 'recall', overlap: 0 },
  AR75: { of: 'recall', overlap: 5 },
  AR1: { of: 'recall', limit: 1 },
  AR10: { of: 'recall', limit: 10 },
  AR100: { of: 'recall', limit: 100 },
  ARs: { of: 'recall', area: 'small' },
  ARm: { of: 'recall', area: 'medium' },
  ARl: { of: 'recall', area: 'large' },
};

export function statsOf(task: CocoTask): readonly CocoStat[] {
  return task === 'keypoints' ? POSE_STATS : COCO_STATS;
}

/** One statistic: the mean over categories and overlaps, null where the truth holds nothing to measure it on. */
export function cocoStat(task: CocoTask, curves: CocoCurves, stat: CocoStat): number | null {
  const { of, area = 'all', overlap, limit } = RECIPES[stat];
  const limits = RESULT_LIMITS[task];
  const perArea = curves.precision.length / AREA_NAMES.length;
  const perOverlap = perArea / OVERLAPS.length;
  const limitAt = of === 'precision' ? 0 : limit === undefined ? limits.length - 1 : limits.indexOf(limit);
  const start =
    (limitAt * AREA_NAMES.length + AREA_NAMES.indexOf(area)) * perArea + (overlap ?? 0) * perOverlap;
  const values = curves[of].subarray(start, start + (overlap === undefined ? perArea : perOverlap));
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value < 0) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/** Average precision of each category over all overlaps and areas; null where the truth has no object of it. */
export function precisionByCategory(curves: CocoCurves): (number | null)[] {
  const categories = curves.precision.length / AREA_NAMES.length / OVERLAPS.length;
  return Array.from({ length: categories }, (_, category) => {
    let sum = 0;
    for (let t = 0; t < OVERLAPS.length; t++) sum += curves.precision[t * categories + category]!;
    return sum < 0 ? null : sum / OVERLAPS.length;
  });
}
