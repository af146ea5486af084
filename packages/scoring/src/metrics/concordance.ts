/** Segments up to this length are put in order by insertion. */
const SMALL = 24;
/** Rows per bucket: few enough to sort by insertion, enough for the bucket table to stay in the cache. */
const BUCKET_ROWS = 2;
/** Buckets of buckets end here; what is still crowded then goes to the native sort. */
const MAX_DEPTH = 3;

/** Bits of a mark. */
export const POSITIVE = 1;
export const PUBLIC = 2;

/** One pass over the values in ascending order, for the public rows, the private rows and all of them. */
interface Walk {
  /** Negatives in the segments already walked, all of them below the present one. */
  below: number;
  publicBelow: number;
  /** Twice the pairs in the right order so far, a tie counting one. */
  doubled: number;
  publicDoubled: number;
  privateDoubled: number;
}

export interface Concordance {
  all: number;
  public: number;
  private: number;
}

/**
 * Twice the number of (positive, negative) pairs with the positive's value higher, plus the ties: exact integers
 * while n² < 2^53. Values are dealt into linear buckets, which for scores spread over a range leaves a handful each;
 * one pass serves all rows and both parts. `marks` holds {@link POSITIVE} and {@link PUBLIC} per row.
 */
export function countConcordance(values: Float64Array, marks: Uint8Array): Concordance {
  const walk: Walk = { below: 0, publicBelow: 0, doubled: 0, publicDoubled: 0, privateDoubled: 0 };
  walkBuckets(values, marks, 0, walk);
  return { all: walk.doubled, public: walk.publicDoubled, private: walk.privateDoubled };
}

function walkBuckets(values: Float64Array, marks: Uint8Array, depth: number, walk: Walk): void {
  const n = values.length;
  let lowest = values[0]!;
  let highest = lowest;
  for (let k = 1; k < n; k++) {
    const value = values[k]!;
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
  }
  let buckets = 64;
  while (buckets * BUCKET_ROWS < n) buckets *= 2;
  // Subtraction and multiplication round monotonically, so a bucket never holds values of another's range. A span
  // that overflows or underflows puts all into bucket 0, and the native sort takes over.
  const factor = (buckets - 1) / (highest - lowest);
  const ends = new Uint32Array(buckets + 1);
  for (let k = 0; k < n; k++) {
    const bucket = ((values[k]! - lowest) * factor) | 0;
    ends[bucket + 1] = ends[bucket + 1]! + 1;
  }
  for (let b = 1; b <= buckets; b++) ends[b] = ends[b]! + ends[b - 1]!;
  const sorted = new Float64Array(n);
  const sortedMarks = new Uint8Array(n);
  for (let k = 0; k < n; k++) {
    const value = values[k]!;
    const bucket = ((value - lowest) * factor) | 0;
    const to = ends[bucket]!;
    ends[bucket] = to + 1;
    sorted[to] = value;
    sortedMarks[to] = marks[k]!;
  }
  // Dealing moved each bucket's start to its end, which is the next bucket's start.
  let start = 0;
  for (let b = 0; b < buckets; b++) {
    const end = ends[b]!;
    if (end - start === 1) closeSingle(walk, sortedMarks[start]!);
    else if (end > start) walkSegment(sorted, sortedMarks, start, end, depth, walk);
    start = end;
  }
}

function walkSegment(
  values: Float64Array,
  marks: Uint8Array,
  start: number,
  end: number,
  depth: number,
  walk: Walk,
): void {
  if (end - start <= SMALL) insertionSort(values, marks, start, end);
  else if (!isConstant(values, start, end)) {
    if (depth < MAX_DEPTH && end - start < values.length) {
      walkBuckets(values.subarray(start, end), marks.subarray(start, end), depth + 1, walk);
      return;
    }
    sortNatively(values, marks, start, end);
  }
  for (let k = start; k < end; ) {
    const value = values[k]!;
    const from = k;
    do k++;
    while (k < end && values[k] === value);
    // Most values stand alone, and the general bookkeeping costs several times as much.
    if (k - from === 1) closeSingle(walk, marks[from]!);
    else closeGroup(walk, marks, from, k);
  }
}

function insertionSort(values: Float64Array, marks: Uint8Array, start: number, end: number): void {
  for (let k = start + 1; k < end; k++) {
    const value = values[k]!;
    const mark = marks[k]!;
    let to = k;
    while (to > start && values[to - 1]! > value) {
      values[to] = values[to - 1]!;
      marks[to] = marks[to - 1]!;
      to--;
    }
    values[to] = value;
    marks[to] = mark;
  }
}

function isConstant(values: Float64Array, start: number, end: number): boolean {
  const first = values[start];
  for (let k = start + 1; k < end; k++) if (values[k] !== first) return false;
  return true;
}

/** The native sort cannot carry marks along: values of each mark are sorted apart, then merged. */
function sortNatively(values: Float64Array, marks: Uint8Array, start: number, end: number): void {
  const own = marks.slice(start, end);
  const runs = [0, 1, 2, 3].map((mark) =>
    values
      .slice(start, end)
      .filter((_, k) => own[k] === mark)
      .sort(),
  );
  const heads = [0, 0, 0, 0];
  for (let to = start; to < end; to++) {
    let lowest = -1;
    for (let mark = 0; mark < 4; mark++) {
      const value = runs[mark]![heads[mark]!];
      if (value === undefined) continue;
      if (lowest < 0 || value < runs[lowest]![heads[lowest]!]!) lowest = mark;
    }
    values[to] = runs[lowest]![heads[lowest]!++]!;
    marks[to] = lowest;
  }
}

function closeSingle(walk: Walk, mark: number): void {
  if ((mark & POSITIVE) === 0) {
    walk.below++;
    walk.publicBelow += mark >> 1;
    return;
  }
  walk.doubled += 2 * walk.below;
  if ((mark & PUBLIC) !== 0) walk.publicDoubled += 2 * walk.publicBelow;
  else walk.privateDoubled += 2 * (walk.below - walk.publicBelow);
}

/** A group of equal values: its positives tie with its negatives. */
function closeGroup(walk: Walk, marks: Uint8Array, start: number, end: number): void {
  let positives = 0;
  let publicRows = 0;
  let publicPositives = 0;
  for (let k = start; k < end; k++) {
    const mark = marks[k]!;
    positives += mark & POSITIVE;
    publicRows += mark >> 1;
    publicPositives += mark & (mark >> 1);
  }
  const negatives = end - start - positives;
  const publicNegatives = publicRows - publicPositives;
  const privateBelow = walk.below - walk.publicBelow;
  walk.doubled += positives * (2 * walk.below + negatives);
  walk.publicDoubled += publicPositives * (2 * walk.publicBelow + publicNegatives);
  walk.privateDoubled += (positives - publicPositives) * (2 * privateBelow + negatives - publicNegatives);
  walk.below += negatives;
  walk.publicBelow += publicNegatives;
}
