import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

/** Whose fault a refusal is: what the person can mend, what the organiser must, what we must. */
export type Fault = 'caller' | 'organiser' | 'platform';
/** One line of the table: HTTP status, whose fault, and what to do. */
export type Problem = { status: number; fault: Fault } & Text;
export const p = (status: number, zh: string, en: string, fault: Fault = 'caller'): Problem => ({
  status,
  fault,
  zh,
  en,
});
