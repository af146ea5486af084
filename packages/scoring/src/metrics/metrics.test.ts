import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLabels, asNumbers, type Column } from '../table/columns.ts';
import { labelColumns, numbers, ruleOf } from '../test-support.ts';
import { METRICS } from './registry.ts';

const binary = (labels: readonly number[]) => labelColumns(labels.map(String))[0]!;
const score = (metric: string, truth: Column, prediction: Column, params: unknown = {}) =>
  ruleOf(metric, params).score([truth], [prediction]);

/** The definition itself: every pair of a positive and a negative. */
function pairwiseAuc(labels: readonly number[], values: readonly number[]): number {
  let won = 0;
  let pairs = 0;
  for (const [p, label] of labels.entries()) {
    if (label !== 1) continue;
    for (const [n, other] of labels.entries()) {
      if (other === 1) continue;
      pairs++;
      won += values[p]! > values[n]! ? 1 : values[p] === values[n] ? 0.5 : 0;
    }
  }
  return won / pairs;
}

const sample = (value: fc.Arbitrary<number>, size = 120) =>
  fc
    .array(fc.tuple(fc.constantFrom(0, 1), value), { minLength: 2, maxLength: size })
    .filter((rows) => new Set(rows.map(([label]) => label)).size === 2);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const coarse = fc.integer({ min: 0, max: 6 }).map((k) => k / 6);
const clustered = fc.oneof(fc.double({ min: 0, max: 1e-9, noNaN: true }), coarse, finite);

describe('roc_auc', () => {
  it.each([
    ['ties', coarse],
    ['any finite doubles', finite],
    ['values crowded in one place', clustered],
  ])('equals the count over all pairs: %s', (_, value) => {
    fc.assert(
      fc.property(sample(value), (rows) => {
        const labels = rows.map(([label]) => label);
        const values = rows.map(([, v]) => v);
        expect(score('roc_auc', binary(labels), numbers(values))).toBeCloseTo(
          pairwiseAuc(labels, values),
          12,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('does not change under a strictly rising transform, nor with the order of the rows', () => {
    fc.assert(
      fc.property(sample(fc.integer({ min: -1000, max: 1000 })), (rows) => {
        const of = (list: typeof rows, f: (v: number) => number) =>
          score('roc_auc', binary(list.map(([l]) => l)), numbers(list.map(([, v]) => f(v))));
        const plain = of(rows, (v) => v);
        expect(of(rows, (v) => v ** 3 + 5)).toBe(plain);
        expect(of([...rows].reverse(), (v) => v)).toBe(plain);
        expect(of(rows, (v) => -v)).toBeCloseTo(1 - (plain as number), 12);
      }),
    );
  });

  it('gives .5 when all values are equal and names the reason for one class', () => {
    expect(score('roc_auc', binary([0, 1, 1]), numbers([7, 7, 7]))).toBe(0.5);
    expect(score('roc_auc', binary([1, 1]), numbers([1, 2]))).toBe('one_class');
    expect(score('roc_auc', binary([0, 1, 2]), numbers([1, 2, 3]))).toBe('too_many_classes');
    expect(score('roc_auc', binary([0, 2]), numbers([1, 2]))).toBe('no_positive');
  });

  it('gives on each part what it gives on the rows of that part alone', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), coarse, fc.constantFrom(0, 1)), { minLength: 4 });
    fc.assert(
      fc.property(rows, (list) => {
        const auc = ruleOf('roc_auc');
        const of = (part: typeof list) =>
          part.length === 0
            ? 'one_class'
            : auc.score([binary([...part.map(([l]) => l)])], [numbers(part.map(([, v]) => v))]);
        const [truth] = labelColumns(list.map(([l]) => String(l)));
        const mask = Uint8Array.from(list, ([, , side]) => side);
        const parts = auc.scoreParts!(truth!, numbers(list.map(([, v]) => v)), mask);
        if (typeof of(list) === 'string') return;
        for (const side of [0, 1] as const) {
          const own = of(list.filter(([, , s]) => s === side));
          const together = side === 1 ? parts.public : parts.private;
          // A part of one class without the positive label has another name for the same lack.
          if (typeof own === 'string') expect(together).toBe('one_class');
          else expect(together).toBeCloseTo(own, 12);
        }
      }),
    );
  });

  it('ranks scores that span six hundred powers of ten', () => {
    const labels = Array.from({ length: 50_000 }, (_, k) => k & 1);
    const steep = labels.map((_, k) => 10 ** ((k % 600) - 300));
    const value = score('roc_auc', binary(labels), numbers(steep));
    const sorted = steep.map((v) => Math.log10(v));
    expect(value).toBe(score('roc_auc', binary(labels), numbers(sorted.map((v) => Math.round(v)))));
  });
});

describe('log_loss', () => {
  it('clips at the eps of a double, as scikit-learn 1.2.1', () => {
    // log_loss([0, 1], [1, 0]) and log_loss([0, 1], [0, 1]) there
    expect(score('log_loss', binary([0, 1]), numbers([1, 0]))).toBeCloseTo(36.04365338911715, 12);
    expect(score('log_loss', binary([0, 1]), numbers([0, 1]))).toBeCloseTo(2.2204460492503136e-16, 30);
  });

  it('is never negative and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(sample(fc.double({ min: 0, max: 1, noNaN: true })), (rows) => {
        const of = (list: typeof rows) =>
          score('log_loss', binary(list.map(([l]) => l)), numbers(list.map(([, v]) => v))) as number;
        expect(of(rows)).toBeGreaterThanOrEqual(0);
        expect(of([...rows].reverse())).toBeCloseTo(of(rows), 12);
      }),
    );
  });
});

describe('f1 and accuracy', () => {
  const truth = ['a', 'b', 'c', 'a', 'b', 'c'];
  const given = ['a', 'c', 'b', 'a', 'a', 'd'];

  it('averages over the union of the labels, as scikit-learn', () => {
    const [t, p] = labelColumns(truth, given);
    // a: 2·2/(2+3) = .8; b, c, d: 0
    expect(score('f1', t!, p!, { average: 'macro' })).toBeCloseTo(0.8 / 4, 15);
    expect(score('f1', t!, p!, { average: 'weighted' })).toBeCloseTo((0.8 * 2) / 6, 15);
    expect(score('f1', t!, p!, { average: 'micro' })).toBeCloseTo(2 / 6, 15);
    expect(score('accuracy', t!, p!)).toBeCloseTo(2 / 6, 15);
  });

  it('names the reason when no row is positive', () => {
    const [t, p] = labelColumns(['0', '0'], ['0', '0']);
    expect(score('f1', t!, p!)).toBe('no_positive');
  });

  it('compares labels as exact text unless numbers are declared', () => {
    const [t, p] = labelColumns(['1', '0'], ['1.0', '0']);
    expect(score('accuracy', t!, p!)).toBe(0.5);
    expect(score('accuracy', numbers([1, 0]), numbers([1.0, 0]), { numeric: true })).toBe(1);
  });

  it('counts a probability at the threshold as positive', () => {
    expect(score('accuracy', binary([1, 0]), numbers([0.5, 0.4999]), { threshold: 0.5 })).toBe(1);
    expect(score('f1', binary([1, 0]), numbers([0.5, 0.4999]), { threshold: 0.5 })).toBe(1);
  });

  it('lies between 0 and 1 and ignores the order of the rows', () => {
    const label = fc.constantFrom('x', 'y', 'z');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (rows) => {
        for (const average of ['macro', 'micro', 'weighted']) {
          const of = (list: typeof rows) => {
            const [t, p] = labelColumns(
              list.map(([a]) => a),
              list.map(([, b]) => b),
            );
            return score('f1', t!, p!, { average }) as number;
          };
          expect(of(rows)).toBeGreaterThanOrEqual(0);
          expect(of(rows)).toBeLessThanOrEqual(1 + 1e-12);
          expect(of([...rows].reverse())).toBeCloseTo(of(rows), 12);
        }
      }),
    );
  });
});

describe('rmse and mae', () => {
  it('is 0 for a perfect prediction, and mae is never above rmse', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (rows) => {
        const t = numbers(rows.map(([a]) => a));
        const p = numbers(rows.map(([, b]) => b));
        expect(score('rmse', t, t)).toBe(0);
        const [rmse, mae] = [score('rmse', t, p) as number, score('mae', t, p) as number];
        expect(mae).toBeLessThanOrEqual(rmse * (1 + 1e-12));
      }),
    );
  });

  it('neither overflows nor underflows where the answer is a double', () => {
    expect(score('rmse', numbers([0, 0]), numbers([1e200, 1e200]))).toBeCloseTo(1e200, -190);
    expect(score('rmse', numbers([0, 0]), numbers([1e-200, 1e-200]))).toBe(1e-200);
    expect(score('rmse', numbers([-1e308]), numbers([1e308]))).toBe('undefined_metric');
    expect(score('mae', numbers([-1e308]), numbers([1e308]))).toBe('undefined_metric');
  });
});

describe('registry', () => {
  it('has each id@version once and draws a form schema for each', () => {
    expect(new Set(METRICS.map((metric) => metric.key)).size).toBe(METRICS.length);
    for (const metric of METRICS) {
      const schema = metric.paramsSchema() as { properties?: Record<string, Record<string, unknown>> };
      for (const field of Object.values(schema.properties ?? {})) {
        expect(field.title).toBeTypeOf('string');
        expect(field.titleEn).toBeTypeOf('string');
      }
    }
  });

  it('refuses params that do not fit, and columns of the wrong kind', () => {
    expect(METRICS.find((metric) => metric.id === 'f1')!.bind({ threshold: 2 }).ok).toBe(false);
    expect(() => asNumbers(binary([1]))).toThrow(TypeError);
    expect(() => asLabels(numbers([1]))).toThrow(TypeError);
  });
});
