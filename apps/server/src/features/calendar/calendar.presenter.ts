import type { CalendarYearView } from '@jiebang/contracts/calendar';
import { type Actor, holds } from '../../platform/actor.ts';
import type { CalendarYearRow } from './calendar.repository.ts';

/** Which officer imported a year is a matter of the bureau; the source is everybody's. */
export function presentYear(actor: Actor, row: CalendarYearRow): CalendarYearView {
  return {
    ...row,
    importedAt: row.importedAt.toISOString(),
    importedBy: holds(actor, 'notices.manage') ? row.importedBy : null,
  };
}
