import type { RoundView } from '@jiebang/contracts/rounds';

/** Windows that the bureau's list can be narrowed to, in the order of a call's life. */
export const roundFilters = [
  'not_announced',
  'upcoming',
  'open',
  'ended',
] as const satisfies RoundView['window'][];
export type RoundFilter = (typeof roundFilters)[number];
