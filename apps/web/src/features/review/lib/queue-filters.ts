import { type Sector, sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';

/** Filters and order of the queue, as they stand in the address of the queue and of each scenario opened from it. */
export type QueueFilters = {
  status?: ScenarioStatus;
  round?: string;
  sector?: Sector;
  q?: string;
  overdue?: 'true';
  desk?: 'mine' | 'free';
  sort?: 'newest';
};

type Search = Record<string, unknown>;

/** What the address says and the queue knows; everything else is dropped. */
export function readFilters(search: Search): QueueFilters {
  const { status, round, sector, q, overdue, desk, sort } = search;
  return {
    ...(scenarioLifecycle.states.includes(status as ScenarioStatus)
      ? { status: status as ScenarioStatus }
      : {}),
    ...(typeof round === 'string' && /^[\da-f-]{36}$/.test(round) ? { round } : {}),
    ...(sectorIds.includes(sector as Sector) ? { sector: sector as Sector } : {}),
    // A search for a number comes out of the address as one.
    ...((typeof q === 'string' && q) || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(overdue === true || overdue === 'true' ? { overdue: 'true' } : {}),
    ...(desk === 'mine' || desk === 'free' ? { desk } : {}),
    ...(sort === 'newest' ? { sort } : {}),
  };
}

export const isFiltered = ({ sort: _, ...filters }: QueueFilters): boolean => Object.keys(filters).length > 0;
