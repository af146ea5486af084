import type { DistrictRule } from '../programs/settings/review.ts';
import { isWithin, regions } from '../rounds/regions.ts';
import type { ReviewField } from '../scenarios/fields.ts';
import type { AskedDepartment } from './departments-for.ts';
import type { CoreviewStatus } from './lifecycle.ts';

/** The office of a district (区级推荐单位): a department with the region it speaks for. */
export type DistrictOffice = { id: string; district: string };

/** The office that speaks for a body of this region: the nearest that holds it; null where there is none. */
export function officeFor<T extends DistrictOffice>(region: string | null, offices: readonly T[]): T | null {
  if (region === null) return null;
  const holding = offices.filter(({ district }) => isWithin(region, district));
  return holding.reduce<T | null>(
    (near, office) => (near === null || isWithin(office.district, near.district) ? office : near),
    null,
  );
}

/** Where bodies may come from and no office speaks for them: a region as a whole, or the districts known in it. */
export function regionsWithoutOffice(
  wanted: readonly string[],
  offices: readonly DistrictOffice[],
): string[] {
  return wanted.flatMap((region) => {
    if (officeFor(region, offices)) return [];
    const parts = Object.keys(regions).filter((code) => code !== region && isWithin(code, region));
    const lacking = parts.filter((code) => !isWhole(code, parts) && !officeFor(code, offices));
    return parts.length > 0 ? lacking : [region];
  });
}

/** A city among its own districts: these are looked at one by one. */
const isWhole = (code: string, all: readonly string[]) =>
  all.some((other) => other !== code && isWithin(other, code));

/** What the office said last, and the fields that changed since; null: it was never asked. */
export type OfficeWord = { status: CoreviewStatus; changed: readonly ReviewField[] } | null;

/**
 * Must the office be asked as the scenario comes in? A recommendation stands for the very same text, and for the
 * corrections that the city itself asked for; who did not recommend is asked again in every case.
 */
export function mustAskOffice(last: OfficeWord, verb: 'submit' | 'resubmit'): boolean {
  const stands = last?.status === 'agreed' || last?.status === 'consented';
  return !stands || (verb === 'submit' && last.changed.length > 0);
}

/** The question to an office under the rule of the programme. */
export const askOffice = ({ id }: DistrictOffice, { days, whenSilent }: DistrictRule): AskedDepartment => ({
  departmentId: id,
  days,
  whenSilent,
});
