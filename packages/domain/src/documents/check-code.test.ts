import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECK_PREFIX, checkCodeOf, hashPrefixOf } from './check-code.ts';

const ABC = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('a check code can be read from paper and typed', () => {
  test('it is four groups of four signs, none of which looks like another', () => {
    expect(checkCodeOf(ABC)).toBe('CV3Z-1X32-XVPX-KMFJ');
    fc.assert(
      fc.property(hash, (sm3) => /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(checkCodeOf(sm3))),
    );
  });

  test('it leads back to what the hash begins with', () => {
    fc.assert(fc.property(hash, (sm3) => hashPrefixOf(checkCodeOf(sm3)) === sm3.slice(0, CHECK_PREFIX)));
  });

  test('small letters, spaces, full-width signs and dashes of a word processor do not matter, nor O for 0 or l for 1', () => {
    const prefix = '1'.padStart(20, '0');
    expect(checkCodeOf(prefix.padEnd(64, '0'))).toBe('0000-0000-0000-0001');
    for (const typed of ['oooo oooo oooo oool', '００００－００００—０００0–000I', '0000000000000001 '])
      expect(hashPrefixOf(typed)).toBe(prefix);
  });

  test.each([
    '',
    '0000-0000-0000-000',
    '0000-0000-0000-00000',
    '0000-0000-0000-000U',
    '核验码核验码核验码核验码核验码核',
  ])('%j is no code', (typed) => {
    expect(hashPrefixOf(typed)).toBeNull();
  });

  test('what is no SM3 has no code', () => {
    expect(() => checkCodeOf(ABC.toUpperCase())).toThrow();
    expect(() => checkCodeOf('')).toThrow();
  });
});
