/**
 * A binary mask as the lengths of its runs down the columns, the first run being of zeros: the form in which COCO
 * keeps masks. The lengths add up to `height · width`.
 */
export interface Rle {
  height: number;
  width: number;
  counts: Uint32Array;
}

const FIRST_CHAR = 48;
const LAST_CHAR = FIRST_CHAR + 63;

/**
 * Reads COCO's compressed writing of run lengths: five bits to a character, lowest first, with a bit for "more
 * follows"; from the fourth length on, the difference from the length two before it.
 * @returns null for what cannot be such a writing
 */
export function decodeCounts(text: string): Uint32Array | null {
  const counts: number[] = [];
  let at = 0;
  while (at < text.length) {
    let value = 0;
    let shift = 0;
    for (;;) {
      const code = text.charCodeAt(at++);
      // A NaN past the end of the text fails the first comparison; more than six characters hold no 32-bit number.
      if (!(code >= FIRST_CHAR && code <= LAST_CHAR) || shift > 30) return null;
      const bits = code - FIRST_CHAR;
      value += (bits & 0x1f) * 2 ** shift;
      shift += 5;
      if (bits & 0x20) continue;
      if (bits & 0x10) value -= 2 ** shift;
      break;
    }
    if (counts.length > 2) value += counts[counts.length - 2]!;
    if (value < 0 || value > 0xffffffff) return null;
    counts.push(value);
  }
  return Uint32Array.from(counts);
}

/** Whether the runs cover a mask of this size exactly. */
export function fitsSize(counts: Uint32Array, height: number, width: number): boolean {
  let total = 0;
  for (const count of counts) total += count;
  return total === height * width;
}

/** Pixels set. */
export function areaOf({ counts }: Rle): number {
  let area = 0;
  for (let k = 1; k < counts.length; k += 2) area += counts[k]!;
  return area;
}

/** Pixels set in both masks, which have the same size. */
export function intersectionOf(a: Rle, b: Rle): number {
  let shared = 0;
  let [atA, atB] = [0, 0];
  let [leftA, leftB] = [a.counts[0] ?? 0, b.counts[0] ?? 0];
  while (atA < a.counts.length && atB < b.counts.length) {
    const step = Math.min(leftA, leftB);
    if (atA & atB & 1) shared += step;
    leftA -= step;
    leftB -= step;
    if (leftA === 0) leftA = a.counts[++atA] ?? 0;
    if (leftB === 0) leftB = b.counts[++atB] ?? 0;
  }
  return shared;
}

/** The mask of pixels set in at least one of the two, which have the same size. */
export function unionOf(a: Rle, b: Rle): Rle {
  const counts: number[] = [];
  let [atA, atB] = [0, 0];
  let [leftA, leftB] = [a.counts[0] ?? 0, b.counts[0] ?? 0];
  let run = 0;
  let isSet = 0;
  while (atA < a.counts.length && atB < b.counts.length) {
    const value = (atA | atB) & 1;
    if (value !== isSet) {
      counts.push(run);
      run = 0;
      isSet = value;
    }
    const step = Math.min(leftA, leftB);
    run += step;
    leftA -= step;
    leftB -= step;
    if (leftA === 0) leftA = a.counts[++atA] ?? 0;
    if (leftB === 0) leftB = b.counts[++atB] ?? 0;
  }
  counts.push(run);
  return { height: a.height, width: a.width, counts: Uint32Array.from(counts) };
}
