import { divideHalfUp, fromHundredths, toHundredths } from './exact.ts';

/** Both means of an entry's sheets, two decimals, half up. Both are always shown; the formula says which one counts. */
export type Means = { mean: number; trimmedMean: number };

/**
 * Mean, and mean without one highest and one lowest (去掉最高分、最低分). With fewer sheets than `trimWhenAtLeast`, or
 * fewer than three, nothing is left out. No sheet, no mean: refused by throwing.
 */
export function meansOfSheets(sheets: readonly number[], trimWhenAtLeast: number): Means {
  if (sheets.length === 0) throw new RangeError('an entry without a sheet has no mean');
  const totals = sheets.map((total) => toHundredths(total, 'total of a sheet')).sort((a, b) => Number(a - b));
  const counted = totals.length >= Math.max(3, trimWhenAtLeast) ? totals.slice(1, -1) : totals;
  return { mean: meanOf(totals), trimmedMean: meanOf(counted) };
}

const meanOf = (totals: readonly bigint[]): number =>
  fromHundredths(
    divideHalfUp(
      totals.reduce((sum, total) => sum + total, 0n),
      BigInt(totals.length),
    ),
  );
