import { addDays, beijingDay, type Day, endOfDay } from '../calendar/day.ts';
import type { MilestoneStatus } from './lifecycle.ts';

/** The solver is told this many days before the planned day. */
export const DUE_SOON_DAYS = 7;

type Planned = { plannedDay: Day; status: MilestoneStatus };
const isOver = ({ status }: Planned) => status === 'done' || status === 'cancelled';
const DAY_MS = 86_400_000;

/**
 * How many Beijing days it is late at `now` (ms since the epoch): 0 until its planned day is over. What was reported and
 * waits for the other side is not late by its solver's doing.
 */
export function daysLate(milestone: Planned, now: number): number {
  if (isOver(milestone) || milestone.status === 'reported') return 0;
  const over = now - endOfDay(milestone.plannedDay);
  return over < 0 ? 0 : Math.floor(over / DAY_MS) + 1;
}

/** Planned within the next days, today among them, and nothing reported yet. */
export function isDueSoon(milestone: Planned, now: number): boolean {
  if (isOver(milestone) || milestone.status === 'reported') return false;
  const today = beijingDay(now);
  return milestone.plannedDay >= today && milestone.plannedDay <= addDays(today, DUE_SOON_DAYS);
}
