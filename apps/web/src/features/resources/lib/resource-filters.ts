import { type Sector, sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { type ResourceStatus, resourceLifecycle } from '@jiebang/domain/resources/lifecycle';
import { type ResourceKind, resourceKinds } from '@jiebang/domain/scenarios/content';

export type ResourceFilters = { q?: string; kind?: ResourceKind; sector?: Sector };

/** What the address says of the filters; a value that nothing knows is no filter. */
export function readResourceFilters({ q, kind, sector }: Record<string, unknown>): ResourceFilters {
  const words = typeof q === 'string' ? q.trim().slice(0, 100) : '';
  return {
    ...(words ? { q: words } : {}),
    ...(resourceKinds.includes(kind as ResourceKind) ? { kind: kind as ResourceKind } : {}),
    ...(sectorIds.includes(sector as Sector) ? { sector: sector as Sector } : {}),
  };
}

export type OwnFilters = ResourceFilters & { status?: ResourceStatus };

/** The same in the workspace, where a resource has a state. */
export function readOwnFilters(search: Record<string, unknown>): OwnFilters {
  const status = search.status as ResourceStatus;
  return {
    ...readResourceFilters(search),
    ...(resourceLifecycle.states.includes(status) ? { status } : {}),
  };
}
