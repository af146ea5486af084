import { type Sector, sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { type Mode, modes, type Openness, openness as opennesses } from '@jiebang/domain/scenarios/content';
import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';

/** What a district can have said when the city looks. */
export const districtWords = ['agreed', 'objected', 'consented'] as const;

/** Filters and order of the queue, as they stand in the address of the queue and of each scenario opened from it. */
export type QueueFilters = {
  status?: ScenarioStatus;
  round?: string;
  program?: string;
  sector?: Sector;
  mode?: Mode;
  openness?: Openness;
  again?: 'true';
  district?: (typeof districtWords)[number];
  q?: string;
  overdue?: 'true';
  desk?: 'mine' | 'free';
  sort?: 'newest' | 'due';
};

type Search = Record<string, unknown>;

const one = <K extends keyof QueueFilters>(key: K, value: unknown, known: readonly unknown[]) =>
  known.includes(value) ? ({ [key]: value } as Pick<QueueFilters, K>) : {};
const yes = (key: 'again' | 'overdue', value: unknown) =>
  value === true || value === 'true' ? { [key]: 'true' as const } : {};
const idOf = (key: 'round' | 'program', value: unknown) =>
  typeof value === 'string' && /^[\da-f-]{36}$/.test(value) ? { [key]: value } : {};

/** What the address says and the queue knows; everything else is dropped. */
export function readFilters(search: Search): QueueFilters {
  const { q } = search;
  return {
    ...one('status', search.status, scenarioLifecycle.states),
    ...idOf('round', search.round),
    ...idOf('program', search.program),
    ...one('sector', search.sector, sectorIds),
    ...one('mode', search.mode, modes),
    ...one('openness', search.openness, opennesses),
    ...yes('again', search.again),
    ...one('district', search.district, districtWords),
    // A search for a number comes out of the address as one.
    ...((typeof q === 'string' && q) || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...yes('overdue', search.overdue),
    ...one('desk', search.desk, ['mine', 'free']),
    ...one('sort', search.sort, ['newest', 'due']),
  };
}

export const isFiltered = ({ sort: _, ...filters }: QueueFilters): boolean => Object.keys(filters).length > 0;

/** Filters as a saved view keeps them, always in the same order, so that two views can be told apart. */
export const queryOf = (filters: QueueFilters): string =>
  new URLSearchParams(
    Object.entries(readFilters(filters)).map(([key, value]) => [key, String(value)]),
  ).toString();
export const readQuery = (query: string): QueueFilters =>
  readFilters(Object.fromEntries(new URLSearchParams(query)));
