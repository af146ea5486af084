import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSheet, type GivenMark, hundredthsOf, totalOf } from './sheet.ts';

const criteria = [
  { title: '创新性', weight: 40 },
  { title: '可行性', weight: 35 },
  { title: '效益', weight: 25 },
];
const sheet = (...marks: (number | null | [number, string])[]): GivenMark[] =>
  marks.map((given, criterion) =>
    Array.isArray(given)
      ? { criterion, mark: given[0], reason: given[1] }
      : { criterion, mark: given, reason: '' },
  );

describe('a sheet may be handed in', () => {
  test.each([
    ['with every criterion marked', sheet(80, 75.5, 60.01), []],
    ['with reasons below 60 and at full marks', sheet([59.99, '样本不足'], [100, '已投产'], 60), []],
    ['not with a mark missing', sheet(80, null, 70), [{ criterion: 1, code: 'mark_missing' }]],
    ['not with a criterion left out', sheet(80, 70), [{ criterion: 2, code: 'mark_missing' }]],
    [
      'not below 60 or at full marks without a reason, blanks being none',
      sheet(59.99, [100, '  '], 0),
      [0, 1, 2].map((criterion) => ({ criterion, code: 'reason_missing' })),
    ],
    [
      'not outside 0 to 100 or in thousandths',
      sheet(-1, 100.01, 70.005),
      [
        { criterion: 0, code: 'mark_out_of_range' },
        { criterion: 1, code: 'mark_out_of_range' },
        { criterion: 2, code: 'mark_too_fine' },
      ],
    ],
  ])('%s', (_words, marks, problems) => {
    expect(checkSheet(criteria, marks)).toEqual(problems);
  });
});

describe('the total', () => {
  test.each([
    [sheet(80, 70, 60), 71.5],
    [sheet(100, 100, 100), 100],
    [sheet(0, 0, 0), 0],
    [sheet(80, null, 60), null],
    // 0.4 × 60.01 + 0.35 × 59.99 + 0.25 × 60 = 60.0005 → 60.00
    [sheet(60.01, 59.99, 60), 60],
  ])('of %j is %s', (marks, total) => {
    expect(totalOf(criteria, marks)).toBe(total);
  });

  test('rounds half up where a binary double would not: 59.995 is 60.00, 1.005 is 1.01', () => {
    const halves = [
      { title: 'a', weight: 50 },
      { title: 'b', weight: 50 },
    ];
    expect(totalOf(halves, sheet(59.99, 60))).toBe(60);
    expect(totalOf(halves, sheet(1, 1.01))).toBe(1.01);
    expect(totalOf(halves, sheet(4.02, 4.01))).toBe(4.02);
  });

  test('is that of exact arithmetic for any marks and weights', () => {
    const mark = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(mark, mark, fc.integer({ min: 0, max: 100 }), (a, b, weight) => {
        const total = totalOf(
          [
            { title: 'a', weight },
            { title: 'b', weight: 100 - weight },
          ],
          sheet(a, b),
        );
        const exact =
          BigInt(weight) * BigInt(Math.round(a * 100)) + BigInt(100 - weight) * BigInt(Math.round(b * 100));
        expect(Math.round((total as number) * 100)).toBe(Number((exact + 50n) / 100n));
        expect(hundredthsOf(total as number)).not.toBeNull();
      }),
    );
  });
});
