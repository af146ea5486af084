import { isDay } from '@jiebang/domain/calendar/day';
import { type BlacklistStatus, blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';

export type BlacklistFilters = { status?: BlacklistStatus; q?: string; day?: string };

/** Filters as the address says them; whatever else stands in it is dropped. */
export function readBlacklistFilters({ status, q, day }: Record<string, unknown>): BlacklistFilters {
  return {
    ...(blacklistLifecycle.states.includes(status as BlacklistStatus)
      ? { status: status as BlacklistStatus }
      : {}),
    ...(typeof q === 'string' && q.trim() ? { q: q.trim().slice(0, 60) } : {}),
    ...(typeof day === 'string' && isDay(day) ? { day } : {}),
  };
}
