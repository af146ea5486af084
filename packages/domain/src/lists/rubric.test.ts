import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, checkRubric, type Rubric } from './rubric.ts';

const good: Rubric = {
  criteria: [
    { title: '技术', weight: 60 },
    { title: '落地', weight: 40 },
  ],
  bands: [
    { title: '优', from: 90, to: 100 },
    { title: '良', from: 75, to: 90 },
    { title: '中', from: 60, to: 75 },
    { title: '差', from: 0, to: 60 },
  ],
  machineWeight: 60,
};

describe('a rubric', () => {
  test('that is whole passes, whatever the order of its bands', () => {
    expect(checkRubric(good)).toEqual([]);
    expect(checkRubric({ ...good, bands: good.bands.toReversed() })).toEqual([]);
  });
  test('with weights of 95 is told the sum', () => {
    const criteria = [{ title: '技术', weight: 95 }];
    expect(checkRubric({ ...good, criteria })).toEqual([{ code: 'criteria_not_100', sum: 95 }]);
  });
  test('with bands 10–15 and 8–10 over 10–12 is told where they overlap', () => {
    const bands = [
      { title: 'a', from: 0, to: 10 },
      { title: 'b', from: 8, to: 100 },
    ];
    expect(checkRubric({ ...good, bands })).toEqual([{ code: 'bands_overlap', at: 1, from: 8, to: 10 }]);
  });
  test('with a gap, a false start and a false end is told all of them', () => {
    const bands = [
      { title: 'a', from: 1, to: 59 },
      { title: 'b', from: 60, to: 99 },
    ];
    expect(checkRubric({ ...good, bands })).toEqual([
      { code: 'bands_start', from: 1 },
      { code: 'bands_gap', at: 1, from: 59, to: 60 },
      { code: 'bands_end', to: 99 },
    ]);
  });
});

test('a checked rubric has exactly one band for every score of two decimals', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 8 });
  fc.assert(
    fc.property(cuts, fc.integer({ min: 0, max: 10_000 }), (inner, hundredths) => {
      const edges = [0, ...inner.toSorted((a, b) => a - b), 10_000].map((edge) => edge / 100);
      const bands = edges
        .slice(0, -1)
        .map((from, i) => ({ title: `${i}`, from, to: edges[i + 1] as number }));
      expect(checkRubric({ ...good, bands })).toEqual([]);
      const score = hundredths / 100;
      expect(bands.filter((band) => bandOf([band], score)).length).toBe(1);
      expect(bandOf(bands, score)).not.toBeNull();
    }),
  );
});
