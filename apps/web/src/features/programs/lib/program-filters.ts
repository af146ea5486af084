import type { ProgramKind } from '@jiebang/domain/programs/settings/settings';

export type ProgramFilters = { kind?: ProgramKind; open?: 'true' };

/** On their own: the router loads them with the first page of any visitor, and the settings would come along. */
const kinds: Record<ProgramKind, true> = { city: true, park: true, cluster: true, cross_city: true };

/** What the address says of the filters; a value that nothing knows is no filter. */
export function readProgramFilters({ kind, open }: Record<string, unknown>): ProgramFilters {
  return {
    ...(typeof kind === 'string' && Object.hasOwn(kinds, kind) ? { kind: kind as ProgramKind } : {}),
    ...(open === true || open === 'true' ? { open: 'true' as const } : {}),
  };
}
