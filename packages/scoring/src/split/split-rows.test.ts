import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, SEED } from '../test-support.ts';
import { splitRows } from './split-rows.ts';

function spans(ids: readonly string[]) {
  const parts = ids.map(encode);
  const idStart = new Uint32Array(ids.length);
  const idEnd = new Uint32Array(ids.length);
  let at = 0;
  for (const [k, part] of parts.entries()) {
    idStart[k] = at;
    at += part.length;
    idEnd[k] = at;
  }
  return { bytes: encode(ids.join('')), idStart, idEnd };
}

const publicIds = (ids: readonly string[], seed: string, fraction: number) => {
  const mask = splitRows(spans(ids), seed, fraction);
  return ids.filter((_, k) => mask[k] === 1).sort();
};

const distinctIds = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 60 });

describe('splitRows', () => {
  it('marks exactly round(fraction · n) rows, whatever the order of the rows', () => {
    fc.assert(
      fc.property(distinctIds, fc.double({ min: 0, max: 1, noNaN: true }), (ids, fraction) => {
        const chosen = publicIds(ids, SEED, fraction);
        expect(chosen).toHaveLength(Math.round(fraction * ids.length));
        expect(publicIds([...ids].reverse(), SEED, fraction)).toEqual(chosen);
      }),
    );
  });

  it('stays what it was for a given seed', () => {
    const ids = Array.from({ length: 10 }, (_, k) => `case-${k}`);
    expect(publicIds(ids, SEED, 0.3)).toEqual(['case-1', 'case-3', 'case-7']);
  });

  it('a larger fraction keeps the rows that were public', () => {
    fc.assert(
      fc.property(distinctIds, (ids) => {
        const more = new Set(publicIds(ids, SEED, 0.6));
        expect(publicIds(ids, SEED, 0.3).every((id) => more.has(id))).toBe(true);
      }),
    );
  });

  it('another seed gives another choice', () => {
    const ids = Array.from({ length: 200 }, (_, k) => `${k}`);
    expect(publicIds(ids, SEED, 0.5)).not.toEqual(publicIds(ids, SEED.replace('0', '1'), 0.5));
  });

  it('refuses a fraction outside 0 to 1', () => {
    for (const fraction of [-0.1, 1.1, Number.NaN])
      expect(() => splitRows(spans(['a']), SEED, fraction)).toThrow(RangeError);
  });
});
