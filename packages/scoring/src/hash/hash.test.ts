import { describe, expect, it } from 'vitest';
import { hashBytes } from './half-sip-hash.ts';
import { parseSipKey, sipHash } from './sip-hash.ts';

const counting = Uint8Array.from({ length: 64 }, (_, k) => k);

describe('sipHash', () => {
  const key = parseSipKey('000102030405060708090a0b0c0d0e0f');
  const hash = (length: number) => {
    const out = new Uint32Array(2);
    sipHash(counting, 0, length, key, out);
    return out[0]!.toString(16).padStart(8, '0') + out[1]!.toString(16).padStart(8, '0');
  };

  it('gives the vectors published with SipHash-2-4', () => {
    // vectors.h of the reference implementation, bytes reversed into the 64-bit value.
    expect(hash(0)).toBe('726fdb47dd0e0e31');
    expect(hash(1)).toBe('74f839c593dc67fd');
    expect(hash(15)).toBe('a129ca6149be45e5');
  });

  it('refuses a key of the wrong length', () => {
    expect(() => parseSipKey('00')).toThrow(RangeError);
  });
});

describe('hashBytes', () => {
  it('depends on every byte, on the length and on the key', () => {
    const key = { k0: 1, k1: 2 };
    const seen = new Set<number>();
    for (let length = 0; length < 64; length++) seen.add(hashBytes(counting, 0, length, key));
    for (let at = 0; at < 33; at++) {
      const changed = counting.slice(0, 33);
      changed[at] = changed[at]! ^ 0x80;
      seen.add(hashBytes(changed, 0, 33, key));
    }
    seen.add(hashBytes(counting, 0, 33, { k0: 3, k1: 2 }));
    seen.add(hashBytes(counting, 0, 33, { k0: 1, k1: 3 }));
    expect(seen.size).toBe(64 + 33 + 2);
  });

  it('reads the same bytes the same wherever they lie', () => {
    const key = { k0: 7, k1: 9 };
    const padded = new Uint8Array(40);
    padded.set(counting.subarray(0, 13), 5);
    expect(hashBytes(padded, 5, 18, key)).toBe(hashBytes(counting, 0, 13, key));
  });
});
