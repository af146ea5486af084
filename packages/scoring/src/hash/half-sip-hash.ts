/**
 * HalfSipHash-1-3 (Aumasson & Bernstein), 64-bit key and 32-bit result: a keyed hash made of the 32-bit operations
 * JavaScript is fast at. The key is secret, so an entrant cannot craft ids that all fall into one bucket.
 */
export interface HashKey {
  k0: number;
  k1: number;
}

/** Hash of `bytes[start, end)` as a signed 32-bit integer. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, key: HashKey): number {
  let v0 = key.k0;
  let v1 = key.k1;
  let v2 = key.k0 ^ 0x6c796765;
  let v3 = key.k1 ^ 0x74656462;
  const length = end - start;
  const wordsEnd = start + (length & ~3);
  let at = start;
  for (let final = 0; final < 4; ) {
    let word = 0;
    if (at < wordsEnd) {
      word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      at += 4;
    } else if (final === 0) {
      word = length << 24;
      for (let tail = wordsEnd; tail < end; tail++) word |= bytes[tail]! << ((tail - wordsEnd) << 3);
      final = 1;
    } else {
      // The three finalisation rounds absorb nothing; the first of them is marked by 0xff in v2.
      if (final === 1) v2 ^= 0xff;
      final++;
    }
    v3 ^= word;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= word;
  }
  return v1 ^ v3;
}

/** Whether `a[aStart, aStart+length)` and `b[bStart, bStart+length)` hold the same bytes. */
export function equalBytes(
  a: Uint8Array,
  aStart: number,
  b: Uint8Array,
  bStart: number,
  length: number,
): boolean {
  for (let k = length - 1; k >= 0; k--) if (a[aStart + k] !== b[bStart + k]) return false;
  return true;
}
