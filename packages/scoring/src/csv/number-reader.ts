/**
 * Reads decimal numbers straight from bytes, bit for bit what `Number(text)` gives, without making a string for the
 * usual cases. Up to 18 significant digits and 22 decimal places are settled in floating point; the rest, and the
 * very rare value that lies too near the middle of two doubles, goes through `Number`.
 */
const POWERS = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const SPLITTER = 134217729; // 2^27 + 1, Veltkamp's constant for doubles
const MAX_PLACES = 22; // 10^22 is the largest power of ten a double holds exactly
const EXACT_DIGITS = 15; // 10^15 < 2^53: such an integer is exact
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const NON_FINITE = /^[+-]?(nan|inf|infinity)$/i;

export type NumberFault = 'empty_value' | 'not_a_number' | 'not_finite';

export class NumberReader {
  /** Position after the number last read by {@link readPlain}. */
  end = 0;

  /**
   * Reads the plain decimal that starts at `pos` and sets {@link end}; NaN means "not settled here", and the caller
   * takes the whole field to {@link readField}. `bytes[length]` may be undefined, which ends a number.
   */
  readPlain(bytes: Uint8Array, pos: number): number {
    let at = pos;
    let digit = 0;
    const negative = bytes[at] === 0x2d;
    if (negative) at++;
    // Two integers of nine digits each stay in 32 bits, where a digit costs a few cycles.
    let high = 0;
    let low = 0;
    let lowDigits = 0;
    let significant = 0;
    let read = 0;
    let point = -1;
    for (; ; at++) {
      digit = bytes[at]! - 0x30;
      if (digit >= 0 && digit <= 9) {
        read++;
        if (significant < 9) {
          high = (high * 10 + digit) | 0;
          if (high !== 0) significant++;
        } else {
          low = (low * 10 + digit) | 0;
          lowDigits++;
          if (++significant > 18) return Number.NaN;
        }
      } else if (digit === -2 && point < 0) point = at + 1;
      else break;
    }
    this.end = at;
    if (read === 0 || digit === 0x35 || digit === 0x15) return Number.NaN; // no digit, or an exponent follows
    const places = point < 0 ? 0 : at - point;
    const value = scale(high, low, lowDigits, significant, places);
    return negative ? -value : value;
  }

  /** Reads a whole field, blanks around it ignored; returns NaN for a fault, which {@link faultOf} then names. */
  readField(bytes: Uint8Array, start: number, end: number): number {
    const text = fieldText(bytes, start, end);
    if (!DECIMAL.test(text)) return Number.NaN;
    const value = Number(text);
    return Number.isFinite(value) ? value : Number.NaN;
  }

  /** Why {@link readField} refused the field. */
  faultOf(bytes: Uint8Array, start: number, end: number): NumberFault {
    const text = fieldText(bytes, start, end);
    if (text === '') return 'empty_value';
    return NON_FINITE.test(text) || DECIMAL.test(text) ? 'not_finite' : 'not_a_number';
  }
}

/** (high · 10^lowDigits + low) / 10^places, correctly rounded, or NaN when that cannot be decided here. */
function scale(high: number, low: number, lowDigits: number, significant: number, places: number): number {
  if (places > MAX_PLACES) return Number.NaN;
  const power = POWERS[places]!;
  // Both operands exact, one IEEE operation: correctly rounded (Clinger 1990).
  if (significant <= EXACT_DIGITS) return (high * POWERS[lowDigits]! + low) / power;
  const upper = high * POWERS[lowDigits]!; // 30 bits times 5^9 (21 bits): exact
  const sum = upper + low;
  const rest = low - (sum - upper);
  const quotient = sum / power;
  // The remainder of the division in twice the precision (Dekker), then one more quotient digit.
  const product = quotient * power;
  const remainder = sum - product - productError(quotient, power, product) + rest;
  const correction = remainder / power;
  const lower = quotient + correction * (1 - 1e-14);
  const higher = quotient + correction * (1 + 1e-14);
  return lower === higher ? lower : Number.NaN;
}

/** a·b − product, exactly (Dekker's two-product: JavaScript has no fused multiply-add). */
function productError(a: number, b: number, product: number): number {
  const scaledA = SPLITTER * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = SPLITTER * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

function fieldText(bytes: Uint8Array, start: number, end: number): string {
  // A field of a thousand characters is no number; its text is not worth decoding.
  if (end - start > 1000) return 'too long';
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
