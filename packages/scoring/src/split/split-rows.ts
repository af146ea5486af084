import { parseSipKey, sipHash } from '../hash/sip-hash.ts';

/** Ids as a parsed table holds them: row k's id is `bytes[idStart[k], idEnd[k])`. */
export interface IdSpans {
  bytes: Uint8Array;
  idStart: Uint32Array;
  idEnd: Uint32Array;
}

/**
 * Marks the public rows of a truth: the `round(publicFraction · n)` ids with the lowest SipHash-2-4 under the secret
 * seed. The choice depends on the set of ids and the seed only, never on the order of the rows, and cannot be
 * foretold without the seed. Ids are expected to be distinct.
 * @param seed 32 hexadecimal digits
 * @returns one byte per row, 1 = public
 */
export function splitRows(ids: IdSpans, seed: string, publicFraction: number): Uint8Array {
  if (!(publicFraction >= 0 && publicFraction <= 1))
    throw new RangeError('the public fraction must lie between 0 and 1');
  const key = parseSipKey(seed);
  const n = ids.idStart.length;
  const count = Math.round(publicFraction * n);
  const mask = new Uint8Array(n);
  if (count === 0) return mask;
  // The upper 53 bits order the rows; a double holds them exactly and sorts fast.
  const upper = new Float64Array(n);
  const low = new Uint32Array(n);
  const hash = new Uint32Array(2);
  for (let row = 0; row < n; row++) {
    sipHash(ids.bytes, ids.idStart[row]!, ids.idEnd[row]!, key, hash);
    upper[row] = hash[0]! * 0x200000 + (hash[1]! >>> 11);
    low[row] = hash[1]!;
  }
  const limit = upper.slice().sort()[count - 1]!;
  const tied: number[] = [];
  let chosen = 0;
  for (let row = 0; row < n; row++) {
    if (upper[row]! < limit) {
      mask[row] = 1;
      chosen++;
    } else if (upper[row] === limit) tied.push(row);
  }
  // Ties at the limit go by the remaining bits, then by the id itself, so that the row order still does not matter.
  tied.sort((a, b) => low[a]! - low[b]! || compareIds(ids, a, b));
  for (const row of tied.slice(0, count - chosen)) mask[row] = 1;
  return mask;
}

function compareIds(ids: IdSpans, a: number, b: number): number {
  const lengthA = ids.idEnd[a]! - ids.idStart[a]!;
  const lengthB = ids.idEnd[b]! - ids.idStart[b]!;
  for (let k = 0; k < Math.min(lengthA, lengthB); k++) {
    const difference = ids.bytes[ids.idStart[a]! + k]! - ids.bytes[ids.idStart[b]! + k]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
