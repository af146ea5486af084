/**
 * SipHash-2-4 (Aumasson & Bernstein 2012) with a 128-bit key and a 64-bit result, on 32-bit halves. Used where the
 * hash itself decides something lasting, the public/private split: its values must never change.
 */
export interface SipKey {
  /** Four little-endian 32-bit words of the 16-byte key. */
  words: readonly [number, number, number, number];
}

/** State as [v0lo, v0hi, v1lo, v1hi, v2lo, v2hi, v3lo, v3hi]. */
type State = Int32Array;

const INITIAL = [
  0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462,
];

/** Reads a key of 32 hexadecimal digits; anything else is refused by throwing. */
export function parseSipKey(hex: string): SipKey {
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new RangeError('a SipHash key is 32 hexadecimal digits');
  const word = (k: number) => {
    let value = 0;
    for (let b = 3; b >= 0; b--)
      value = (value << 8) | Number.parseInt(hex.slice(8 * k + 2 * b, 8 * k + 2 * b + 2), 16);
    return value;
  };
  return { words: [word(0), word(1), word(2), word(3)] };
}

/** Hash of `bytes[start, end)`; `out[0]` gets the high and `out[1]` the low 32 bits, unsigned. */
export function sipHash(bytes: Uint8Array, start: number, end: number, key: SipKey, out: Uint32Array): void {
  const v = new Int32Array(8);
  for (let k = 0; k < 8; k++) v[k] = INITIAL[k]! ^ key.words[k & 3]!;
  const length = end - start;
  const blocksEnd = start + (length & ~7);
  for (let at = start; at < blocksEnd; at += 8) absorb(v, wordAt(bytes, at), wordAt(bytes, at + 4));
  let low = 0;
  let high = length << 24;
  for (let at = blocksEnd; at < end; at++) {
    const k = at - blocksEnd;
    if (k < 4) low |= bytes[at]! << (8 * k);
    else high |= bytes[at]! << (8 * (k - 4));
  }
  absorb(v, low, high);
  v[4] = v[4]! ^ 0xff;
  for (let k = 0; k < 4; k++) round(v);
  out[0] = v[1]! ^ v[3]! ^ v[5]! ^ v[7]!;
  out[1] = v[0]! ^ v[2]! ^ v[4]! ^ v[6]!;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

function absorb(v: State, low: number, high: number): void {
  v[6] = v[6]! ^ low;
  v[7] = v[7]! ^ high;
  round(v);
  round(v);
  v[0] = v[0]! ^ low;
  v[1] = v[1]! ^ high;
}

function round(v: State): void {
  addInto(v, 0, 2);
  rotateXor(v, 2, 13, 0);
  swapHalves(v, 0);
  addInto(v, 4, 6);
  rotateXor(v, 6, 16, 4);
  addInto(v, 0, 6);
  rotateXor(v, 6, 21, 0);
  addInto(v, 4, 2);
  rotateXor(v, 2, 17, 4);
  swapHalves(v, 4);
}

/** v[a] += v[b] modulo 2^64. */
function addInto(v: State, a: number, b: number): void {
  const low = (v[a]! >>> 0) + (v[b]! >>> 0);
  v[a] = low;
  v[a + 1] = v[a + 1]! + v[b + 1]! + (low > 0xffffffff ? 1 : 0);
}

/** v[a] = rotl(v[a], bits) ^ v[b], for 0 < bits < 32. */
function rotateXor(v: State, a: number, bits: number, b: number): void {
  const low = v[a]!;
  const high = v[a + 1]!;
  v[a] = ((low << bits) | (high >>> (32 - bits))) ^ v[b]!;
  v[a + 1] = ((high << bits) | (low >>> (32 - bits))) ^ v[b + 1]!;
}

/** Rotation by 32 bits. */
function swapHalves(v: State, a: number): void {
  const low = v[a]!;
  v[a] = v[a + 1]!;
  v[a + 1] = low;
}
