import type { CocoItems, CocoTruth } from './model.ts';
import { areaOf, intersectionOf } from './rle.ts';

/** Writes the overlaps of one result with one image's objects; object `objects[k]` goes to `into[at + k]`. */
export type OverlapOf = (result: number, objects: Uint32Array, into: Float64Array, at: number) => void;

/** Overlap as the task has it: intersection over union, or the likeness of two poses. */
export function overlapFor(truth: CocoTruth, results: CocoItems): OverlapOf {
  if (truth.task === 'bbox') return boxOverlap(truth, results);
  return truth.task === 'segm' ? maskOverlap(truth, results) : poseOverlap(truth, results);
}

function boxOverlap({ items, crowd }: CocoTruth, results: CocoItems): OverlapOf {
  const given = items.boxes;
  const found = results.boxes;
  return (result, objects, into, at) => {
    const [x, y, w, h] = [
      found[4 * result]!,
      found[4 * result + 1]!,
      found[4 * result + 2]!,
      found[4 * result + 3]!,
    ];
    for (let k = 0; k < objects.length; k++) {
      const object = objects[k]!;
      const left = given[4 * object]!;
      const top = given[4 * object + 1]!;
      const width = given[4 * object + 2]!;
      const height = given[4 * object + 3]!;
      const sharedWidth = Math.min(x + w, left + width) - Math.max(x, left);
      const sharedHeight = Math.min(y + h, top + height) - Math.max(y, top);
      if (sharedWidth <= 0 || sharedHeight <= 0) {
        into[at + k] = 0;
        continue;
      }
      const shared = sharedWidth * sharedHeight;
      // A crowd may hold many objects: what counts is how much of the result lies in it.
      into[at + k] = shared / (crowd[object] === 1 ? w * h : w * h + width * height - shared);
    }
  };
}

function maskOverlap({ items, crowd }: CocoTruth, results: CocoItems): OverlapOf {
  const givenAreas = Float64Array.from(items.masks, areaOf);
  const foundAreas = Float64Array.from(results.masks, areaOf);
  return (result, objects, into, at) => {
    for (let k = 0; k < objects.length; k++) {
      const object = objects[k]!;
      const shared = intersectionOf(results.masks[result]!, items.masks[object]!);
      const area = foundAreas[result]!;
      const whole = crowd[object] === 1 ? area : area + givenAreas[object]! - shared;
      into[at + k] = shared === 0 ? 0 : shared / whole;
    }
  };
}

/**
 * Object key point similarity: the mean over the visible points of exp(−d² / 2 s² k²), s² being the object's area and
 * k twice the point's sigma. For an object without a visible point d is the distance from its box made three times as
 * large, over all points.
 */
function poseOverlap(truth: CocoTruth, results: CocoItems): OverlapOf {
  const { items, sigmas } = truth;
  const spread = sigmas.map((sigma) => (2 * sigma) ** 2);
  const size = 3 * sigmas.length;
  return (result, objects, into, at) => {
    const found = results.points.subarray(result * size, (result + 1) * size);
    for (let k = 0; k < objects.length; k++) {
      const object = objects[k]!;
      const given = items.points.subarray(object * size, (object + 1) * size);
      const area = items.area[object]! + Number.EPSILON;
      const box = items.boxes.subarray(4 * object, 4 * object + 4);
      into[at + k] = likeness(given, found, box, area, spread);
    }
  };
}

function likeness(
  given: Float64Array,
  found: Float64Array,
  box: Float64Array,
  area: number,
  spread: Float64Array,
): number {
  let isAnyVisible = false;
  for (let k = 2; k < given.length; k += 3) if (given[k]! > 0) isAnyVisible = true;
  const [x, y, w, h] = [box[0]!, box[1]!, box[2]!, box[3]!];
  let total = 0;
  let counted = 0;
  for (let k = 0; k < spread.length; k++) {
    if (isAnyVisible && !(given[3 * k + 2]! > 0)) continue;
    const [foundX, foundY] = [found[3 * k]!, found[3 * k + 1]!];
    const dx = isAnyVisible ? foundX - given[3 * k]! : outside(foundX, x - w, x + 2 * w);
    const dy = isAnyVisible ? foundY - given[3 * k + 1]! : outside(foundY, y - h, y + 2 * h);
    total += Math.exp(-((dx ** 2 + dy ** 2) / spread[k]! / area / 2));
    counted++;
  }
  return total / counted;
}

function outside(value: number, low: number, high: number): number {
  return Math.max(0, low - value) + Math.max(0, value - high);
}
