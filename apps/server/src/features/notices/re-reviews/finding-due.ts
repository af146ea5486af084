import type { Tx } from '@jiebang/db/client';
import { beijingDay, endOfDay } from '@jiebang/domain/calendar/day';
import { addWorkingDays, CalendarMissing, workingDaysLeft } from '@jiebang/domain/calendar/working-days';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { AppError } from '../../../platform/errors.ts';
import { loadCalendar } from '../../calendar/public.ts';
import type { ObjectionRow } from '../objections.repository.ts';

export const panelOf = ({ rules }: Pick<ObjectionRow, 'rules'>) => programSettings(rules ?? {}).panel;

/** 24:00 of the last of the working days that the programme gives its experts, counted from tomorrow. */
export async function findingDue(tx: Tx, dueDays: number, now: Date): Promise<Date> {
  const today = beijingDay(now.getTime());
  const calendar = await loadCalendar(tx, today);
  try {
    return new Date(endOfDay(addWorkingDays(calendar, today, dueDays)));
  } catch (error) {
    if (error instanceof CalendarMissing)
      throw new AppError('calendar_missing', error.message, { details: { year: error.year } });
    throw error;
  }
}

/** Working days until then, the present one among them; null where nobody can tell. */
export async function daysLeftOf(tx: Tx, now: Date): Promise<(dueAt: Date) => number | null> {
  const calendar = await loadCalendar(tx, beijingDay(now.getTime()));
  return (dueAt) => {
    try {
      return workingDaysLeft(calendar, beijingDay(dueAt.getTime() - 1), now.getTime());
    } catch (error) {
      if (error instanceof CalendarMissing) return null;
      throw error;
    }
  };
}
