import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenBuckets } from './token-buckets.ts';

describe('token buckets', () => {
  it('allows the burst, then says how long to wait', () => {
    const buckets = createTokenBuckets({ burst: 3, refillMs: 1_000 });
    expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([0, 0, 0]);
    expect(buckets.take('a', 0)).toBe(1_000);
    expect(buckets.take('a', 400)).toBe(600);
    expect(buckets.take('a', 1_000)).toBe(0);
    expect(buckets.take('a', 1_001)).toBe(999);
  });

  it('counts each key for itself', () => {
    const buckets = createTokenBuckets({ burst: 1, refillMs: 1_000 });
    expect(buckets.take('a', 0)).toBe(0);
    expect(buckets.take('b', 0)).toBe(0);
    expect(buckets.take('a', 0)).toBeGreaterThan(0);
  });

  it('never lets more through than burst plus refill, however the calls fall', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 200 }), (gaps) => {
        const buckets = createTokenBuckets({ burst: 5, refillMs: 1_000 });
        let now = 0;
        let passed = 0;
        for (const gap of gaps) {
          now += gap;
          if (buckets.take('a', now) === 0) passed++;
        }
        return passed <= 5 + now / 1_000;
      }),
    );
  });

  it('keeps a bounded number of keys, and forgets the one not asked for longest', () => {
    const buckets = createTokenBuckets({ burst: 1, refillMs: 1_000 }, 2);
    buckets.take('a', 0);
    buckets.take('b', 0);
    buckets.take('a', 1);
    buckets.take('c', 1);
    expect(buckets.size()).toBe(2);
    expect(buckets.take('a', 2)).toBeGreaterThan(0);
  });

  it('is not emptied and not filled by a clock that is set back', () => {
    const buckets = createTokenBuckets({ burst: 1, refillMs: 1_000 });
    expect(buckets.take('a', 10_000)).toBe(0);
    expect(buckets.take('a', 0)).toBe(1_000);
    expect(buckets.take('a', 1_000)).toBe(0);
  });
});
