import type { CompetitionStatus, PhaseStatus } from './lifecycles.ts';

/** Where the clock puts a phase. Times are epoch milliseconds. */
export type PhaseWindow = 'not_released' | 'upcoming' | 'accepting' | 'ended' | 'revealed';

/**
 * The one guard for page, API and database: a submission is in time when its upload started at or after
 * `startsAt` and strictly before `endsAt`; «24:00» of a day is the next day's 00:00.
 */
export function phaseWindow(
  phase: { status: PhaseStatus; startsAt: number; endsAt: number },
  now: number,
): PhaseWindow {
  if (phase.status === 'revealed') return 'revealed';
  if (phase.status !== 'open') return 'not_released';
  if (now < phase.startsAt) return 'upcoming';
  return now < phase.endsAt ? 'accepting' : 'ended';
}

/**
 * The window of a phase as part of its competition: before publication nothing is released, and a competition
 * that was archived or cancelled takes no more submissions whatever the dates of its phases say.
 */
export function windowWithin(
  competition: CompetitionStatus,
  phase: { status: PhaseStatus; startsAt: number; endsAt: number },
  now: number,
): PhaseWindow {
  const window = phaseWindow(phase, now);
  if (competition === 'draft') return 'not_released';
  if (competition === 'published') return window;
  return window === 'upcoming' || window === 'accepting' ? 'ended' : window;
}
