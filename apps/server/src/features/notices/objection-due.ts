import type { ObjectionView } from '@jiebang/contracts/objections';
import type { Tx } from '@jiebang/db/client';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { CalendarMissing } from '@jiebang/domain/calendar/working-days';
import type { ObjectionStatus } from '@jiebang/domain/notices/lifecycle';
import { objectionClock } from '@jiebang/domain/notices/objection-clock';
import { loadCalendar } from '../calendar/public.ts';
import type { ObjectionRow } from './objections.repository.ts';
import { noticeRules } from './programme-rules.repository.ts';

/** By when the next step on each of these objections is due, by the rules of its programme. */
export async function readDue(
  tx: Tx,
  rows: readonly ObjectionRow[],
  now: Date,
): Promise<(row: ObjectionRow) => ObjectionView['due']> {
  if (rows.length === 0) return () => null;
  const first = Math.min(...rows.map(({ objection }) => objection.filedAt.getTime()));
  const calendar = await loadCalendar(tx, beijingDay(first));
  return ({ objection, rules }) => {
    const times = {
      status: objection.status as ObjectionStatus,
      filedAt: objection.filedAt.getTime(),
      acceptedAt: objection.acceptedAt?.getTime() ?? null,
      ruledAt: objection.ruledAt?.getTime() ?? null,
    };
    try {
      const clock = objectionClock(calendar, times, noticeRules(rules).objection, now.getTime());
      return clock && { ...clock, endsAt: new Date(clock.endsAt).toISOString(), missingYear: null };
    } catch (error) {
      if (!(error instanceof CalendarMissing)) throw error;
      const step = times.acceptedAt === null ? 'decide' : times.ruledAt === null ? 'rule' : 'answer';
      return { step, lastDay: null, endsAt: null, daysLeft: null, overdue: false, missingYear: error.year };
    }
  };
}
