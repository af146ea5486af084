import { AREA_NAMES, AREAS, type CocoResults, type CocoTruth, OVERLAPS, RESULT_LIMITS } from './model.ts';
import { identityOrder, orderByFallingScore, orderByKey } from './order.ts';
import { type OverlapOf, overlapFor } from './overlap.ts';

export const WRONG = 0;
export const RIGHT = 1;
/** Matches an object that does not count, or lies outside the range of areas: neither right nor wrong. */
export const LEFT_OUT = 2;

/** How every result fared, at every overlap and in every range of areas. */
export interface CocoMatches {
  /** Place of each result among its image's results of the same category, best first. */
  rank: Uint32Array;
  /** {@link WRONG}, {@link RIGHT} or {@link LEFT_OUT}, at `(area · overlaps + overlap) · results + result`. */
  state: Uint8Array;
  /** The results by category, best first; those beyond the limit are not in it. */
  order: Uint32Array;
}

/**
 * COCO's matching: in each image and category the results, best first, each take the object they overlap most, if it
 * is not taken and the overlap reaches the threshold. Objects that count are preferred to those that do not.
 */
export function matchCoco(truth: CocoTruth, results: CocoResults): CocoMatches {
  const { items, scores } = results;
  const limit = RESULT_LIMITS[truth.task].at(-1)!;
  const [images, categories] = [truth.imageIds.length, truth.categoryIds.length];
  // Equal scores go by image, then by place in the file: sorts are stable, the last key counts most.
  const byScore = orderByFallingScore(orderByKey(identityOrder(items.count), items.image, images), scores);
  const grouped = orderByKey(orderByKey(byScore, items.image, images), items.category, categories);
  const rank = new Uint32Array(items.count);
  const state = new Uint8Array(AREA_NAMES.length * OVERLAPS.length * items.count);
  const group = new GroupMatcher(truth, results, state, overlapFor(truth, items));
  let atObject = 0;
  for (let from = 0; from < grouped.length; ) {
    const [category, image] = [items.category[grouped[from]!]!, items.image[grouped[from]!]!];
    let to = from;
    for (; to < grouped.length; to++) {
      const result = grouped[to]!;
      if (items.category[result] !== category || items.image[result] !== image) break;
      rank[result] = to - from;
    }
    // Both lists rise by category and image: objects before this group have no result.
    while (isBefore(truth, atObject, category, image)) atObject++;
    const firstObject = atObject;
    while (isAt(truth, atObject, category, image)) atObject++;
    group.match(
      grouped.subarray(from, Math.min(to, from + limit)),
      truth.order.subarray(firstObject, atObject),
    );
    from = to;
  }
  const kept = byScore.filter((result) => rank[result]! < limit);
  return { rank, state, order: orderByKey(kept, items.category, categories) };
}

function isBefore({ order, items }: CocoTruth, at: number, category: number, image: number): boolean {
  if (at >= order.length) return false;
  const own = items.category[order[at]!]!;
  return own < category || (own === category && items.image[order[at]!]! < image);
}

function isAt({ order, items }: CocoTruth, at: number, category: number, image: number): boolean {
  return at < order.length && items.category[order[at]!] === category && items.image[order[at]!] === image;
}

/** Whether an object is left out in a range of areas. */
export function isLeftOut(truth: CocoTruth, object: number, area: number): boolean {
  return truth.ignored[object] === 1 || !isWithin(truth.items.area[object]!, area);
}

function isWithin(size: number, area: number): boolean {
  const [low, high] = AREAS[AREA_NAMES[area]!];
  return size >= low && size <= high;
}

/** Matches the results and objects of one image and category; its scratch space is used again for the next. */
class GroupMatcher {
  private overlaps = new Float64Array(1024);
  private taken = new Uint8Array(64);
  private readonly truth: CocoTruth;
  private readonly results: CocoResults;
  private readonly state: Uint8Array;
  private readonly overlapOf: OverlapOf;

  constructor(truth: CocoTruth, results: CocoResults, state: Uint8Array, overlapOf: OverlapOf) {
    this.truth = truth;
    this.results = results;
    this.state = state;
    this.overlapOf = overlapOf;
  }

  match(group: Uint32Array, objects: Uint32Array): void {
    const size = group.length * objects.length;
    if (this.overlaps.length < size) this.overlaps = new Float64Array(2 * size);
    if (this.taken.length < objects.length) this.taken = new Uint8Array(2 * objects.length);
    for (let k = 0; k < group.length; k++)
      this.overlapOf(group[k]!, objects, this.overlaps, k * objects.length);
    for (let area = 0; area < AREA_NAMES.length; area++) this.matchArea(group, objects, area);
  }

  private matchArea(group: Uint32Array, objects: Uint32Array, area: number): void {
    const counts: number[] = [];
    const leftOut: number[] = [];
    for (let k = 0; k < objects.length; k++)
      (isLeftOut(this.truth, objects[k]!, area) ? leftOut : counts).push(k);
    const preferred = [...counts, ...leftOut];
    for (let t = 0; t < OVERLAPS.length; t++) {
      const base = (area * OVERLAPS.length + t) * this.results.items.count;
      this.taken.fill(0, 0, objects.length);
      for (let k = 0; k < group.length; k++) {
        const place = this.bestFor(k * objects.length, objects, preferred, counts.length, OVERLAPS[t]!);
        const result = group[k]!;
        if (place >= 0) {
          this.taken[preferred[place]!] = 1;
          this.state[base + result] = place < counts.length ? RIGHT : LEFT_OUT;
        } else if (!isWithin(this.results.items.area[result]!, area)) this.state[base + result] = LEFT_OUT;
      }
    }
  }

  /** The place among the preferred of the free object overlapped most, -1 for none; of equal ones the last. */
  private bestFor(
    row: number,
    objects: Uint32Array,
    preferred: number[],
    counting: number,
    threshold: number,
  ): number {
    let best = -1;
    let most = Math.min(threshold, 1 - 1e-10);
    for (let place = 0; place < preferred.length; place++) {
      if (place === counting && best >= 0) break;
      const object = preferred[place]!;
      if (this.taken[object] === 1 && this.truth.crowd[objects[object]!] !== 1) continue;
      const overlap = this.overlaps[row + object]!;
      if (overlap < most) continue;
      most = overlap;
      best = place;
    }
    return best;
  }
}
