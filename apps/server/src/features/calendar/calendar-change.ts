import type { Tx } from '@jiebang/db/client';
import type { WorkCalendar } from '@jiebang/domain/calendar/working-days';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Work } from '../../platform/context.ts';

/** What a year's import changes, for whoever counts with the calendar. */
export type CalendarChange = { year: number; before: WorkCalendar; after: WorkCalendar };
/** A notice whose last day moves; null: it cannot be told. */
export type Recounted = { noticeId: string; title: Text; fromDay: string | null; toDay: string | null };

/**
 * Those who count with the calendar. This slice knows nothing of them: `routes.ts` joins the two. Nothing has to be
 * recomputed, as deadlines are computed when they are read; but people must be told that one moved.
 */
export type CalendarWatcher = {
  listRecounted(tx: Tx, now: Date, change: CalendarChange): Promise<Recounted[]>;
  tellRecounted(work: Work, recounted: readonly Recounted[], by: { year: number; by: string }): Promise<void>;
};
