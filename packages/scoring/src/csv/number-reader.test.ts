import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader } from './number-reader.ts';

const reader = new NumberReader();
const encode = (text: string) => new TextEncoder().encode(text);

/** What the parser does with a field: the plain reader first, the whole field when that is not settled. */
function read(text: string): number {
  const bytes = encode(`${text},`);
  const plain = reader.readPlain(bytes, 0);
  if (!Number.isNaN(plain) && reader.end === bytes.length - 1) return plain;
  return reader.readField(bytes, 0, bytes.length - 1);
}

describe('NumberReader', () => {
  it('equals Number() on the shortest text of any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(Number(String(value)));
      }),
      { numRuns: 3000 },
    );
  });

  it('equals Number() on plain decimals of up to 25 digits', () => {
    const digits = fc.stringMatching(/^\d{1,25}$/);
    fc.assert(
      fc.property(digits, fc.nat(25), fc.boolean(), (text, point, negative) => {
        const decimal = `${negative ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
        if (!/\d/.test(decimal)) return;
        expect(read(decimal)).toBe(Number(decimal));
      }),
      { numRuns: 5000 },
    );
  });

  it('settles probabilities of 16 to 18 digits without making a string, and rightly', () => {
    let settled = 0;
    for (let k = 0; k < 20_000; k++) {
      const text = ((k + 0.5) / 20_011).toFixed(15 + (k % 3));
      const value = reader.readPlain(encode(`${text}\n`), 0);
      if (Number.isNaN(value)) continue;
      settled++;
      expect(value).toBe(Number(text));
    }
    expect(settled).toBeGreaterThan(19_900);
  });

  it.each([
    ['', 'empty_value'],
    [' \t', 'empty_value'],
    ['NaN', 'not_finite'],
    ['-inf', 'not_finite'],
    ['1e999', 'not_finite'],
    ['0x10', 'not_a_number'],
    ['1,5', 'not_a_number'],
    ['1e', 'not_a_number'],
    ['.', 'not_a_number'],
    ['12a', 'not_a_number'],
    ['１', 'not_a_number'],
  ] as const)('names the fault of %j', (text, fault) => {
    const bytes = encode(text);
    expect(reader.readField(bytes, 0, bytes.length)).toBeNaN();
    expect(reader.faultOf(bytes, 0, bytes.length)).toBe(fault);
  });

  it.each(['+5', '-0', '.5', '5.', ' 7 ', '1E-3', '1e22', '00012', '0.000000000000000000000001'])(
    'accepts %j',
    (text) => expect(read(text)).toBe(Number(text)),
  );
});
