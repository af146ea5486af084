/** A decimal number without error: `units` × 10^-`scale`. What people read as 59.995 is 59995 × 10^-3 and nothing else. */
export type Decimal = { units: bigint; scale: number };

/** The decimal that JSON prints for this number, which is what everybody reads and signs. */
export function toDecimal(value: number, name: string): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is ${value}, which is no finite number`);
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  const units = BigInt(sign + whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** Negative, 0 or positive, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = alignDecimals(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Both in units of the finer scale. */
export function alignDecimals(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale];
}

/** `numerator / denominator` to the next whole number, a half goes up. Neither is negative here. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** Points from 0 to 100 in hundredths; more than two decimals are refused, they were never given. */
export function toHundredths(points: number, name: string): bigint {
  const { units, scale } = toDecimal(points, name);
  const [hundredths, one] = alignDecimals({ units: units * 100n, scale }, { units: 1n, scale: 0 });
  if (hundredths % one !== 0n) throw new RangeError(`${name} is ${points}, with more than two decimals`);
  const whole = hundredths / one;
  if (whole < 0n || whole > 10_000n) throw new RangeError(`${name} is ${points}, not between 0 and 100`);
  return whole;
}

/** Back to points: the number that prints with at most two decimals. */
export const fromHundredths = (hundredths: bigint): number => Number(hundredths) / 100;
