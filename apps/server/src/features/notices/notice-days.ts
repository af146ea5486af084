import { beijingDay, type Day } from '@jiebang/domain/calendar/day';
import { tryNoticeClock } from '@jiebang/domain/calendar/notice-clock';
import type { PeriodUnit, WorkCalendar } from '@jiebang/domain/calendar/working-days';
import { pausesOf, shownClock } from './clock-of.ts';
import type { NoticeRow } from './notices.repository.ts';

/** The days a notice runs, as far as they can be told: null where a pause or a missing calendar leaves them open. */
export type NoticeDays = {
  first: Day | null;
  last: Day | null;
  paused: boolean;
  /** Counted days that will follow a pause. */
  left: number | null;
  missingYear: number | null;
};

export function noticeDays(calendar: WorkCalendar, row: NoticeRow, now: Date): NoticeDays {
  const { notice } = row;
  const pauses = pausesOf(row);
  const startDay = beijingDay((notice.startedAt as Date).getTime());
  // The first counted day is the last one of a period of one.
  const one = tryNoticeClock(
    calendar,
    { startDay, length: 1, unit: notice.periodUnit as PeriodUnit, pauses },
    now.getTime(),
  );
  const clock = shownClock(calendar, row, now);
  return {
    first: 'missingYear' in one ? null : one.lastDay,
    last: clock?.lastDay ?? null,
    paused: clock?.paused ?? false,
    left: clock?.daysLeft ?? null,
    missingYear: clock?.missingYear ?? null,
  };
}
