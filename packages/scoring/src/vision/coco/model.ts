import type { Rle } from './rle.ts';

/** What is compared: boxes, masks or poses. */
export type CocoTask = 'bbox' | 'segm' | 'keypoints';

/** Objects as columns. Images and categories are given by their place in the truth's ascending lists of ids. */
export interface CocoItems {
  count: number;
  image: Uint32Array;
  category: Uint32Array;
  area: Float64Array;
  /** x, y, width, height of each; for a result that came without one, zeros. */
  boxes: Float64Array;
  /** One per object under `segm`, otherwise none. */
  masks: Rle[];
  /** x, y, v for each key point of each object under `keypoints`, otherwise empty. */
  points: Float64Array;
}

export interface CocoTruth {
  task: CocoTask;
  /** Ascending. */
  imageIds: Float64Array;
  categoryIds: Float64Array;
  /** Height and width of each image; zeros where the file does not say and the task does not need it. */
  sizes: Uint32Array;
  items: CocoItems;
  /** 1 = a crowd: may be matched many times and counts neither for nor against. */
  crowd: Uint8Array;
  /** 1 = does not count, whatever its area. */
  ignored: Uint8Array;
  /** The objects by category, then image. */
  order: Uint32Array;
  /** Spread of each kind of key point, under `keypoints`. */
  sigmas: Float64Array;
}

export interface CocoResults {
  items: CocoItems;
  scores: Float64Array;
}

/** Bounds of areas in square pixels, both inclusive. */
export const AREAS = {
  all: [0, 1e10],
  small: [0, 32 ** 2],
  medium: [32 ** 2, 96 ** 2],
  large: [96 ** 2, 1e10],
} as const;
export type AreaName = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS) as AreaName[];

/** `count` values from `first` to `last`, rounded as numpy's linspace does: some objects lie on a threshold exactly. */
function spaced(first: number, last: number, count: number): Float64Array {
  const step = (last - first) / (count - 1);
  return Float64Array.from({ length: count }, (_, k) => (k === count - 1 ? last : k * step + first));
}

/** Overlaps from .50 to .95. */
export const OVERLAPS = spaced(0.5, 0.95, 10);
/** Recalls at which precision is read. */
export const RECALLS = spaced(0, 1, 101);

/** How many of an image's best results of one category are looked at; the last is the limit of all. */
export const RESULT_LIMITS: Record<CocoTask, readonly number[]> = {
  bbox: [1, 10, 100],
  segm: [1, 10, 100],
  keypoints: [20],
};

/** Published spreads of COCO's 17 key points, from the nose to the ankles (cocodataset.org, "Keypoint Evaluation"). */
export const PERSON_SIGMAS: readonly number[] = [
  0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107, 0.087, 0.087,
  0.089, 0.089,
];
