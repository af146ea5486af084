/** Stable counting sort of `order` by a key of small integers. */
export function orderByKey(order: Uint32Array, keys: Uint32Array, keyCount: number): Uint32Array {
  const starts = new Uint32Array(keyCount + 1);
  for (const item of order) starts[keys[item]! + 1]!++;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Uint32Array(order.length);
  for (const item of order) sorted[starts[keys[item]!]!++] = item;
  return sorted;
}

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** Stable sort of `order` by falling score, by radix: four passes however many items there are. */
export function orderByFallingScore(order: Uint32Array, scores: Float64Array): Uint32Array {
  if (order.length < DIGITS / 8) return order.slice().sort((a, b) => scores[b]! - scores[a]!);
  const bits = new Uint32Array(scores.length * 2);
  // Adding zero makes -0 the same key as 0, which it equals.
  new Float64Array(bits.buffer).set(scores.map((score) => score + 0));
  for (let k = 0; k < scores.length; k++) {
    // Numbers of either sign in rising order of their bits, then turned round for falling order.
    const [low, high] = [bits[2 * k]!, bits[2 * k + 1]!];
    const isNegative = high >>> 31 === 1;
    bits[2 * k] = isNegative ? low : ~low;
    bits[2 * k + 1] = isNegative ? high : ~(high | 0x80000000);
  }
  let sorted = order;
  const digits = new Uint32Array(scores.length);
  for (let pass = 0; pass < 4; pass++) {
    const [word, shift] = [pass >> 1, (pass & 1) * DIGIT_BITS];
    for (let k = 0; k < scores.length; k++) digits[k] = (bits[2 * k + word]! >>> shift) & (DIGITS - 1);
    sorted = orderByKey(sorted, digits, DIGITS);
  }
  return sorted;
}

export function identityOrder(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, k) => k);
}
