import type { ReviewSettings, RiskFactor, Silence } from '../programs/settings/review.ts';
import type { Risk } from '../scenarios/content.ts';
import type { ReviewField } from '../scenarios/fields.ts';
import type { CoreviewStatus } from './lifecycle.ts';

/** A department that must be asked: `days` working days, and what its silence means. */
export type AskedDepartment = { departmentId: string; days: number; whenSilent: Silence };

/** Departments of the class and of every factor, each once, under the clock of the class. */
export function departmentsFor(
  risk: Risk,
  factors: readonly RiskFactor[],
  { classes, factors: rules }: Pick<ReviewSettings, 'classes' | 'factors'>,
): AskedDepartment[] {
  const { departments, days, whenSilent } = classes[risk];
  const ofFactors = rules
    .filter(({ factor }) => factors.includes(factor))
    .flatMap((rule) => rule.departments);
  return [...new Set([...departments, ...ofFactors])].map((departmentId) => ({
    departmentId,
    days,
    whenSilent,
  }));
}

/** What a department said last, and the fields that changed between the text it read and the present one. */
export type LastWord = { departmentId: string; status: CoreviewStatus; changed: readonly ReviewField[] };

/**
 * Departments to ask at a pass: who agreed, or let its silence stand for it, to the very same text is not asked again;
 * who objected is, even where a lower class would no longer ask it. Nobody but the department settles its objection.
 */
export function stillToAsk(
  asked: readonly AskedDepartment[],
  last: readonly LastWord[],
  clock: Pick<AskedDepartment, 'days' | 'whenSilent'>,
): AskedDepartment[] {
  const settled = new Set(
    last
      .filter(
        ({ status, changed }) => (status === 'agreed' || status === 'consented') && changed.length === 0,
      )
      .map(({ departmentId }) => departmentId),
  );
  const objected = last
    .filter(
      ({ status, departmentId }) =>
        status === 'objected' && !asked.some((one) => one.departmentId === departmentId),
    )
    .map(({ departmentId }) => ({ departmentId, days: clock.days, whenSilent: clock.whenSilent }));
  return [...asked.filter(({ departmentId }) => !settled.has(departmentId)), ...objected];
}
