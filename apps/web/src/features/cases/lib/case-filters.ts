import { type Field, fields, type Industry, industries } from '@jiebang/domain/programs/sectors';

const shown = ['excellent', 'good', 'pass'] as const;
export type ShownGrade = (typeof shown)[number];
export const shownGrades: readonly ShownGrade[] = shown;
export type CaseFilters = { q?: string; industry?: Industry; field?: Field; grade?: ShownGrade };

/** What the address says of the filters; a value that nothing knows is no filter. */
export function readCaseFilters(search: Record<string, unknown>): CaseFilters {
  const one = <K extends string, V extends string>(key: K, known: readonly V[]) =>
    (known.includes(search[key] as V) ? { [key]: search[key] } : {}) as { [P in K]?: V };
  const words = typeof search.q === 'string' ? search.q.trim().slice(0, 100) : '';
  return {
    ...(words ? { q: words } : {}),
    ...one('industry', industries),
    ...one('field', fields),
    ...one('grade', shown),
  };
}
