import { type ContestFormula, DEFAULT_FORMULA, tieBreaks } from '@jiebang/domain/judging/formula';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContestEntry, machinePoints, rankContest } from './rank-contest.ts';

const at = (second: number) => new Date(Date.UTC(2026, 9, 1, 0, 0, second)).toISOString();
const entry = (number: number, machineRaw: number, sheets: number[], second = number): ContestEntry => ({
  entry: number,
  machineRaw,
  sheets,
  receivedAt: at(second),
});
const alike = (total: number) => [total, total, total, total, total];
const order = (entries: ContestEntry[], formula = DEFAULT_FORMULA, decisions: number[][] = []) =>
  rankContest(
    entries,
    formula,
    decisions.map((numbers) => ({ entries: numbers })),
  ).rows.map((row) => row.entry);

const total = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
/** Few different values, so that ties are common. */
const coarse = fc.constantFrom(0, 59.99, 60, 80, 80.01, 100);
const entriesOf = (sheet: fc.Arbitrary<number>, raw: fc.Arbitrary<number>) =>
  fc
    .array(
      fc.record({
        machineRaw: raw,
        sheets: fc.array(sheet, { minLength: 1, maxLength: 9 }),
        second: fc.nat({ max: 2 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) => list.map(({ machineRaw, sheets, second }, k) => entry(k + 1, machineRaw, sheets, second)));
const raw = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const anyEntries = fc.oneof(entriesOf(total, raw), entriesOf(coarse, fc.constantFrom(0, 0.5, 1)));
const formulas = fc.record({
  weight: fc.integer({ min: 0, max: 100 }),
  counting: fc.constantFrom('mean' as const, 'trimmed_mean' as const),
  trimWhenAtLeast: fc.integer({ min: 0, max: 7 }),
  tieBreaks: fc.shuffledSubarray(tieBreaks, { minLength: tieBreaks.length }),
  machineScale: fc.constantFrom({ from: 0, to: 1 }, { from: 1, to: 0 }, { from: 0.1, to: 0.7 }),
});
const formulaOf = ({ weight, ...rest }: typeof formulas extends fc.Arbitrary<infer T> ? T : never) =>
  ({ ...DEFAULT_FORMULA, ...rest, machineWeight: weight, judgeWeight: 100 - weight }) as ContestFormula;
const anyFormula = formulas.map(formulaOf);

/** The same sums on fractions of whole numbers, written apart from the code under test; a half goes up. */
const halfUp = (numerator: bigint, denominator: bigint) => {
  const whole = numerator / denominator;
  return (numerator % denominator) * 2n >= denominator ? whole + 1n : whole;
};
const hundredths = (value: number) => BigInt(Math.round(value * 100));

describe('rankContest', () => {
  it('does not depend on the order of entries or sheets', () => {
    fc.assert(
      fc.property(anyEntries, anyFormula, fc.infiniteStream(fc.nat()), (entries, formula, keys) => {
        const shuffle = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const shuffled = shuffle(entries).map((each) => ({ ...each, sheets: shuffle(each.sheets) }));
        expect(rankContest(shuffled, formula)).toEqual(rankContest(entries, formula));
      }),
    );
  });

  it('computes both means and the composite as fractions of whole numbers do, half up', () => {
    fc.assert(
      fc.property(anyEntries, anyFormula, (entries, formula) => {
        for (const row of rankContest(entries, formula).rows) {
          const sheets = row.sheets.toSorted((a, b) => a - b).map(hundredths);
          const sum = (list: bigint[]) => list.reduce((a, b) => a + b, 0n);
          const trims = sheets.length >= 3 && sheets.length >= formula.trimWhenAtLeast;
          const mean = halfUp(sum(sheets), BigInt(sheets.length));
          const trimmed = trims
            ? halfUp(sum(sheets.slice(1, -1)), BigInt(sheets.length - 2))
            : halfUp(sum(sheets), BigInt(sheets.length));
          expect([hundredths(row.mean), hundredths(row.trimmedMean)]).toEqual([mean, trimmed]);
          expect(row.judge).toBe(formula.counting === 'mean' ? row.mean : row.trimmedMean);
          const composite = halfUp(
            BigInt(formula.machineWeight) * hundredths(row.machine) +
              BigInt(formula.judgeWeight) * hundredths(row.judge),
            100n,
          );
          expect(hundredths(row.composite)).toBe(composite);
        }
      }),
    );
  });

  it('prints no number with more than two decimals, below 0, above 100 or that is none', () => {
    fc.assert(
      fc.property(anyEntries, anyFormula, (entries, formula) => {
        for (const { machine, mean, trimmedMean, judge, composite } of rankContest(entries, formula).rows)
          for (const points of [machine, mean, trimmedMean, judge, composite]) {
            expect(String(points)).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
            expect(points).toBeLessThanOrEqual(100);
          }
      }),
    );
  });

  it('rounds halves up where binary numbers would not: 59.995 is 60, 1.005 is 1.01', () => {
    const { rows } = rankContest(
      [entry(1, 0.59995, [59.99, 60]), entry(2, 0.01005, [1, 1.01])],
      DEFAULT_FORMULA,
    );
    expect(rows.map(({ machine, mean }) => [machine, mean])).toEqual([
      [60, 60],
      [1.01, 1.01],
    ]);
    // 0.6 × 60.01 + 0.4 × 60.01 is 60.01, and 60.009999… as a sum of binary numbers.
    expect(rankContest([entry(1, 0.6001, alike(60.01))], DEFAULT_FORMULA).rows[0]!.composite).toBe(60.01);
    // 50 % each of 80.01 and 80 is 80.005.
    const half = { ...DEFAULT_FORMULA, machineWeight: 50, judgeWeight: 50 };
    expect(rankContest([entry(1, 0.8001, alike(80))], half).rows[0]!.composite).toBe(80.01);
  });

  it('leaves out one highest and one lowest of five or more sheets, and nothing of fewer', () => {
    const five = rankContest([entry(1, 0, [0, 70, 80, 90, 100])], DEFAULT_FORMULA).rows[0]!;
    expect([five.mean, five.trimmedMean, five.judge]).toEqual([68, 80, 80]);
    const four = rankContest([entry(1, 0, [0, 70, 80, 90])], DEFAULT_FORMULA).rows[0]!;
    expect([four.mean, four.trimmedMean]).toEqual([60, 60]);
    // Of several highest and lowest only one each.
    const many = rankContest([entry(1, 0, [0, 0, 90, 90, 90])], DEFAULT_FORMULA).rows[0]!;
    expect(many.trimmedMean).toBe(60);
  });

  it('an extreme sheet alone moves the trimmed mean by nothing', () => {
    fc.assert(
      fc.property(fc.array(total, { minLength: 4, maxLength: 8 }), total, (others, lowest) => {
        const least = Math.min(...others);
        const low = Math.min(lowest, least);
        const trimmed = (first: number) =>
          rankContest([entry(1, 0, [first, ...others])], DEFAULT_FORMULA).rows[0]!.trimmedMean;
        expect(trimmed(low)).toBe(trimmed(0));
      }),
    );
  });

  it('keeps every place when the same points are added to every sheet of everybody', () => {
    // Whole points and weights that leave no third decimal, so that rounding does not come between.
    const whole = entriesOf(fc.integer({ min: 0, max: 80 }), fc.constantFrom(0, 0.5, 1)).map((list) =>
      list.map((each) => ({ ...each, sheets: Array.from({ length: 4 }, (_, k) => each.sheets[k] ?? 40) })),
    );
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 20 }), (entries, added) => {
        const moved = entries.map((each) => ({
          ...each,
          sheets: each.sheets.map((points) => points + added),
        }));
        expect(order(moved)).toEqual(order(entries));
      }),
    );
  });

  it('is monotone in each part: a better automatic score, a better sheet or an earlier time costs nobody a place', () => {
    fc.assert(
      fc.property(
        anyEntries,
        anyFormula,
        fc.nat(),
        fc.constantFrom('machine', 'sheet', 'time'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (entries, formula, pick, part, step) => {
          const own = entries[pick % entries.length]!;
          const { from, to } = formula.machineScale;
          const better: ContestEntry = {
            ...own,
            machineRaw: part === 'machine' ? own.machineRaw + Math.sign(to - from) * step : own.machineRaw,
            sheets:
              part === 'sheet'
                ? own.sheets.map((points, k) => (k === 0 ? Math.min(100, Math.ceil(points + step)) : points))
                : own.sheets,
            receivedAt: part === 'time' ? at(-1) : own.receivedAt,
          };
          const placeIn = (list: ContestEntry[]) => order(list, formula).indexOf(own.entry);
          const improved = entries.map((each) => (each === own ? better : each));
          expect(placeIn(improved)).toBeLessThanOrEqual(placeIn(entries));
        },
      ),
    );
  });

  it('a higher composite always stands above, and places run 1, 2, 3 … without a gap', () => {
    fc.assert(
      fc.property(anyEntries, anyFormula, (entries, formula) => {
        const { rows } = rankContest(entries, formula);
        expect(rows.map(({ place }) => place)).toEqual(entries.map((_, k) => k + 1));
        for (const [k, row] of rows.entries())
          if (k > 0) expect(rows[k - 1]!.composite).toBeGreaterThanOrEqual(row.composite);
      }),
    );
  });
});

describe('ties', () => {
  // Composite 60 for all: 60 % of 80 + 40 % of 30, and 60 % of 60 + 40 % of 60.
  const byJudges = entry(2, 0.6, alike(60), 9);
  const byMachine = entry(1, 0.8, alike(30), 1);

  it('are broken in the declared order, and the row says by what', () => {
    const { rows } = rankContest([byMachine, byJudges], DEFAULT_FORMULA);
    expect(rows.map((row) => [row.entry, row.composite, row.tieDecidedBy])).toEqual([
      [2, 60, 'judge_score'],
      [1, 60, 'judge_score'],
    ]);
    const machineFirst = {
      ...DEFAULT_FORMULA,
      tieBreaks: ['machine_score' as const, 'panel_decision' as const],
    };
    expect(order([byMachine, byJudges], machineFirst)).toEqual([1, 2]);
    const timeFirst = {
      ...DEFAULT_FORMULA,
      tieBreaks: ['earlier_submission' as const, 'panel_decision' as const],
    };
    expect(order([byJudges, byMachine], timeFirst)).toEqual([1, 2]);
  });

  it('the automatic score tells apart on its own scale, also where lower is better', () => {
    const finer = [entry(1, 0.800001, alike(70), 1), entry(2, 0.800002, alike(70), 2)];
    expect(order(finer)).toEqual([2, 1]);
    expect(order(finer, { ...DEFAULT_FORMULA, machineScale: { from: 1, to: 0 } })).toEqual([1, 2]);
  });

  it('where nothing had to decide, nothing is named', () => {
    const { rows } = rankContest([entry(1, 0.9, alike(90)), entry(2, 0.1, alike(10))], DEFAULT_FORMULA);
    expect(rows.map(({ tieDecidedBy }) => tieDecidedBy)).toEqual([null, null]);
  });

  it('equal in everything are left to the panel, and the last decision on exactly them counts', () => {
    const equal = [entry(3, 0.5, alike(50), 1), entry(7, 0.5, alike(50), 1), entry(9, 0.1, alike(10), 1)];
    const open = rankContest(equal, DEFAULT_FORMULA);
    expect(open.undecided).toEqual([[3, 7]]);
    expect(open.rows.map(({ tieDecidedBy }) => tieDecidedBy)).toEqual([null, null, null]);
    const decided = rankContest(equal, DEFAULT_FORMULA, [{ entries: [3, 7] }, { entries: [7, 3] }]);
    expect(decided.undecided).toEqual([]);
    expect(decided.rows.map((row) => [row.entry, row.tieDecidedBy])).toEqual([
      [7, 'panel_decision'],
      [3, 'panel_decision'],
      [9, null],
    ]);
    // A decision on other entries was made of another tie.
    for (const entries of [[3], [3, 7, 9], [3, 3]])
      expect(rankContest(equal, DEFAULT_FORMULA, [{ entries }]).undecided).toEqual([[3, 7]]);
  });

  it('a decision changes nothing where the formula has told entries apart', () => {
    fc.assert(
      fc.property(anyEntries, anyFormula, (entries, formula) => {
        const { rows, undecided } = rankContest(entries, formula);
        const backwards = rows.map((row) => row.entry).toReversed();
        if (!undecided.some((group) => group.length === entries.length))
          expect(rankContest(entries, formula, [{ entries: backwards }])).toEqual({ rows, undecided });
      }),
    );
  });
});

describe('awards', () => {
  it('go from the first place on, so many of each', () => {
    const entries = [1, 2, 3, 4].map((number) => entry(number, 1 - number / 10, alike(50)));
    expect(rankContest(entries, DEFAULT_FORMULA).rows.map(({ award }) => award?.zh ?? null)).toEqual([
      '一等奖',
      '二等奖',
      '二等奖',
      null,
    ]);
  });
});

describe('machinePoints', () => {
  it('is straight between the ends of the scale and cut off outside, in either direction', () => {
    expect([-1, 0.6, 0.75, 0.9, 2].map((score) => machinePoints(score, { from: 0.6, to: 0.9 }))).toEqual([
      0, 0, 50, 100, 100,
    ]);
    expect([20, 10, 5, 0, -3].map((score) => machinePoints(score, { from: 10, to: 0 }))).toEqual([
      0, 0, 50, 100, 100,
    ]);
    expect(machinePoints(1e-300, { from: 0, to: 1e-299 })).toBe(10);
  });
});

describe('what cannot be ranked is refused', () => {
  const refused = (entries: ContestEntry[], formula: Partial<ContestFormula> = {}) =>
    expect(() => rankContest(entries, { ...DEFAULT_FORMULA, ...formula })).toThrow(RangeError);

  it('no sheet, no number, a total out of range or with three decimals, two entries of one number, no time', () => {
    refused([entry(1, 0.5, [])]);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      refused([entry(1, bad, alike(50))]);
      refused([entry(1, 0.5, [bad])]);
    }
    for (const bad of [-0.01, 100.01, 59.995]) refused([entry(1, 0.5, [bad])]);
    refused([entry(1, 0.5, [50]), entry(1, 0.6, [50])]);
    refused([{ ...entry(1, 0.5, [50]), receivedAt: '2026-10-01' }]);
  });

  it('a formula that is none: weights that do not sum to 100, a scale of no length', () => {
    refused([entry(1, 0.5, [50])], { machineWeight: 60, judgeWeight: 30 });
    refused([entry(1, 0.5, [50])], { machineScale: { from: 1, to: 1 } });
  });

  it('nobody at all is a ranking of nobody', () => {
    expect(rankContest([], DEFAULT_FORMULA)).toEqual({ rows: [], undecided: [] });
  });
});
