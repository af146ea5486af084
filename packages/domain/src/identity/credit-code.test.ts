import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheckCharacter } from './credit-code.ts';

const CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALID = ['914403001922038216', '91330100799655058B', '91110000802100433B', '91320000714085405J'];
const first17 = fc.string({ unit: fc.constantFrom(...CHARSET), minLength: 17, maxLength: 17 });

describe('unified social credit code (GB 32100-2015)', () => {
  it.each(VALID)('accepts %s, whose inner code holds too', (code) => {
    expect(checkCreditCode(code)).toEqual({ normalised: code, error: null, warnings: [] });
  });

  it('refuses a wrong check character', () => {
    expect(checkCreditCode('91330100799655058C').error).toBe('check_character');
  });

  it('accepts what a Chinese keyboard and a paste from a document make of a code', () => {
    expect(checkCreditCode('　９１３３０１００ ７９９６５５０５８ｂ\u200B')).toEqual({
      normalised: '91330100799655058B',
      error: null,
      warnings: [],
    });
  });

  it.each(['I', 'O', 'S', 'V', 'Z'])('refuses the letter %s, which the standard does not have', (letter) => {
    expect(checkCreditCode(`9133010079965505${letter}B`).error).toBe('charset');
  });

  it.each(['', '91330100799655058', '91330100799655058BB'])('refuses %j for its length', (code) => {
    expect(checkCreditCode(code).error).toBe('length');
  });

  it('warns of an inner code that does not hold, and accepts the code all the same', () => {
    const body = '91330100799655059';
    const code = `${body}${creditCodeCheckCharacter(body)}`;
    expect(checkCreditCode(code)).toMatchObject({ error: null, warnings: ['inner_code'] });
  });

  it('accepts every code completed with its check character and refuses every other end', () => {
    fc.assert(
      fc.property(first17, fc.constantFrom(...CHARSET), (body, end) => {
        const right = creditCodeCheckCharacter(body);
        return (checkCreditCode(body + end).error === null) === (end === right);
      }),
    );
  });

  it('notices any single mistyped character', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...CHARSET), (body, place, wrong) => {
        fc.pre(body[place] !== wrong);
        const code = body + creditCodeCheckCharacter(body);
        const typo = code.slice(0, place) + wrong + code.slice(place + 1);
        return checkCreditCode(typo).error === 'check_character';
      }),
    );
  });
});
