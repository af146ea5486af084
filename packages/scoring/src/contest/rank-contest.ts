import type { ContestFormula, MachineScale, TieBreak } from '@jiebang/domain/judging/formula';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import {
  alignDecimals,
  compareDecimals,
  divideHalfUp,
  fromHundredths,
  toDecimal,
  toHundredths,
} from './exact.ts';
import { meansOfSheets } from './means-of-sheets.ts';

/** What is ranked. `entry` is the blind number, `sheets` the totals without names, `receivedAt` ISO 8601 in UTC with milliseconds. */
export type ContestEntry = {
  entry: number;
  machineRaw: number;
  sheets: readonly number[];
  receivedAt: string;
};

/** Entries that nothing else tells apart, in the order that the panel decided. */
export type TieDecision = { entries: readonly number[] };

/** Points from 0 to 100 with two decimals, half up; `sheets` ascending, so that their order tells nothing of the judges. */
export type ContestRow = {
  place: number;
  entry: number;
  receivedAt: string;
  machineRaw: number;
  machine: number;
  sheets: number[];
  mean: number;
  trimmedMean: number;
  /** The mean that counts. */
  judge: number;
  composite: number;
  /** What told it from its neighbour of equal composite; null where nothing had to, or nothing could. */
  tieDecidedBy: TieBreak | null;
  award: Text | null;
};

/** `undecided`: groups that need a decision of the panel; until then their places only follow their numbers. */
export type ContestRanking = { rows: ContestRow[]; undecided: number[][] };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Places of a contest by the declared formula: a pure function of what is given, in exact decimal arithmetic; the
 * order of the entries does not matter. The composite is made of the rounded parts, so that anyone can work it out
 * from the printed table. What cannot be ranked (no sheet, no finite score, two entries of one number) is refused by throwing.
 */
export function rankContest(
  entries: readonly ContestEntry[],
  formula: ContestFormula,
  decisions: readonly TieDecision[] = [],
): ContestRanking {
  const scored = entries.map((entry) => scoreEntry(entry, formula));
  if (new Set(entries.map(({ entry }) => entry)).size < entries.length)
    throw new RangeError('two entries have the same number');
  scored.sort((a, b) => b.composite - a.composite || a.entry - b.entry);
  const undecided: number[][] = [];
  const ordered = groupsBy(scored, (a, b) => a.composite === b.composite).flatMap((group) =>
    group.length === 1 ? group : breakTie(group, formula, decisions, undecided),
  );
  const awards = formula.awards.flatMap(({ title, count }) => Array<Text>(count).fill(title));
  const rows = ordered.map((row, at) => ({ ...row, place: at + 1, award: awards[at] ?? null }));
  return { rows, undecided };
}

/** An automatic score as points: straight between the ends of the scale, cut off outside. `from > to` where lower is better. */
export function machinePoints(raw: number, scale: MachineScale): number {
  const score = toDecimal(raw, 'automatic score');
  const from = toDecimal(scale.from, 'scale');
  const to = toDecimal(scale.to, 'scale');
  const span = minus(to, from);
  if (span.units === 0n) throw new RangeError('a scale from a number to itself gives no points');
  const [way, whole] = alignDecimals(minus(score, from), span);
  const [done, all] = whole < 0n ? [-way, -whole] : [way, whole];
  if (done <= 0n) return 0;
  return done >= all ? 100 : fromHundredths(divideHalfUp(done * 10_000n, all));
}

function minus(a: Parameters<typeof alignDecimals>[0], b: Parameters<typeof alignDecimals>[1]) {
  const [x, y, scale] = alignDecimals(a, b);
  return { units: x - y, scale };
}

type Scored = Omit<ContestRow, 'place' | 'award'>;

function scoreEntry(given: ContestEntry, formula: ContestFormula): Scored {
  const { entry, machineRaw, receivedAt } = given;
  if (!INSTANT.test(receivedAt)) throw new RangeError(`entry ${entry} has no instant of its submission`);
  const machine = machinePoints(machineRaw, formula.machineScale);
  const means = meansOfSheets(given.sheets, formula.trimWhenAtLeast);
  const judge = formula.counting === 'trimmed_mean' ? means.trimmedMean : means.mean;
  return {
    entry,
    receivedAt,
    machineRaw,
    machine,
    sheets: given.sheets.toSorted((a, b) => a - b),
    ...means,
    judge,
    composite: compositeOf(machine, judge, formula),
    tieDecidedBy: null,
  };
}

/** Weights in percent of the two rounded parts. */
function compositeOf(machine: number, judge: number, formula: ContestFormula): number {
  const machineWeight = toHundredths(formula.machineWeight, 'weight of the automatic score');
  const judgeWeight = toHundredths(formula.judgeWeight, 'weight of the judges');
  if (machineWeight + judgeWeight !== 10_000n) throw new RangeError('the weights do not sum to 100');
  const sum = machineWeight * toHundredths(machine, 'machine') + judgeWeight * toHundredths(judge, 'judge');
  return fromHundredths(divideHalfUp(sum, 10_000n));
}

/** Orders entries of equal composite by the declared order and says of each what told it from its neighbour. */
function breakTie(
  group: readonly Scored[],
  formula: ContestFormula,
  decisions: readonly TieDecision[],
  undecided: number[][],
): Scored[] {
  const comparable = formula.tieBreaks.filter((name) => name !== 'panel_decision');
  const compare = (a: Scored, b: Scored) => {
    for (const name of comparable) {
      const order = comparisons[name](a, b, formula);
      if (order !== 0) return { order, by: name };
    }
    return { order: 0, by: null };
  };
  const sorted = group.toSorted((a, b) => compare(a, b).order || a.entry - b.entry);
  const decided = groupsBy(sorted, (a, b) => compare(a, b).order === 0).flatMap((equal) => {
    if (equal.length === 1) return equal;
    const numbers = equal.map(({ entry }) => entry);
    // The last decision on exactly these entries counts: one on others was made of another tie.
    const decision = formula.tieBreaks.includes('panel_decision')
      ? decisions.findLast(({ entries }) => sameEntries(entries, numbers))
      : undefined;
    if (!decision) undecided.push(numbers);
    return decision
      ? equal.toSorted((a, b) => decision.entries.indexOf(a.entry) - decision.entries.indexOf(b.entry))
      : equal;
  });
  const open = new Set(undecided.flat());
  return decided.map((row, at) => {
    const neighbour = decided[at - 1] ?? (decided[at + 1] as Scored);
    const { by } = compare(row, neighbour);
    return { ...row, tieDecidedBy: by ?? (open.has(row.entry) ? null : 'panel_decision') };
  });
}

/** Negative where `a` comes first. */
const comparisons: Record<
  Exclude<TieBreak, 'panel_decision'>,
  (a: Scored, b: Scored, formula: ContestFormula) => number
> = {
  judge_score: (a, b) => b.judge - a.judge,
  // On the metric's own scale: two scores that round to the same points are still told apart.
  machine_score: (a, b, { machineScale }) => {
    const order = compareDecimals(
      toDecimal(b.machineRaw, 'automatic score'),
      toDecimal(a.machineRaw, 'automatic score'),
    );
    return machineScale.to > machineScale.from ? order : -order;
  },
  earlier_submission: (a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0),
};

function sameEntries(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && b.every((entry) => a.includes(entry));
}

/** Cuts a sorted list where two neighbours differ. */
function groupsBy<T>(sorted: readonly T[], same: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && same(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
