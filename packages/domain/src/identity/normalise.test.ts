import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCode, toHalfWidth } from './normalise.ts';

describe('normalisation', () => {
  it('reads full-width digits, letters and spaces as what they mean', () => {
    expect(toHalfWidth('９１３３０１　Ａｂ＋')).toBe('913301 Ab+');
    expect(normaliseCode(' ９１３３ ０１００-７９９６５５０５８ｂ ')).toBe('91330100799655058B');
  });

  it('leaves Chinese text and its punctuation alone', () => {
    expect(toHalfWidth('杭州、某单位「示例」')).toBe('杭州、某单位「示例」');
  });

  it('does nothing a second time', () => {
    fc.assert(fc.property(fc.string(), (s) => normaliseCode(normaliseCode(s)) === normaliseCode(s)));
  });
});
