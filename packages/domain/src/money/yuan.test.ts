import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatWanYuan, parseWanYuan, yuanInWords } from './yuan.ts';

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [105, '壹元零伍分'],
  [150, '壹元伍角整'],
  [12_345_678_912, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
  [10_000_000, '壹拾万元整'],
  [10_050_000, '壹拾万零伍佰元整'],
  [1_000_000_100, '壹仟万零壹元整'],
  [10_000_000_000_00, '壹佰亿元整'],
  [100_000_001_00, '壹亿零壹元整'],
  [123_450_600, '壹佰贰拾叁万肆仟伍佰零陆元整'],
  [8_000_000, '捌万元整'],
])('%d 分 is written %s', (fen, words) => {
  expect(yuanInWords(fen)).toBe(words);
});

test.each([-1, 0.5, Number.NaN, 1e18])('%d is not a sum', (fen) => {
  expect(() => yuanInWords(fen)).toThrow(RangeError);
});

test('万元 as typed and as shown are the same sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
      expect(parseWanYuan(formatWanYuan(fen))).toBe(fen);
    }),
  );
});

test('different sums are written differently', () => {
  const sum = fc.integer({ min: 0, max: 99_999_999_999 });
  fc.assert(fc.property(sum, sum, (a, b) => (yuanInWords(a) === yuanInWords(b)) === (a === b)));
});

test.each(['', '1.2.3', '-1', '1e3', '1.1234567', 'abc'])('%j is not a sum in 万元', (input) => {
  expect(parseWanYuan(input)).toBeNull();
});

test('full-width digits and separators are read as meant', () => {
  expect(parseWanYuan('１，２３４．５')).toBe(1_234_500_000);
});
