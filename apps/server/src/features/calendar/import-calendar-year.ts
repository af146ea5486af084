import { parseCalendarTable } from '@jiebang/domain/calendar/calendar-table';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentYear } from './calendar.presenter.ts';
import { findYearRow, replaceDays, upsertYear } from './calendar.repository.ts';
import type { CalendarWatcher } from './calendar-change.ts';
import { compareYear, type YearTable } from './preview-calendar-year.ts';

type Input = YearTable & { source: string; revision: number };

/**
 * Puts a year on file, or replaces it. No second person confirms: the table is public law that anybody can compare,
 * and the event names who did it, from which source, and every notice whose last day moved.
 */
export async function importCalendarYear(ctx: Ctx, input: Input, watcher: CalendarWatcher) {
  const { userId, name } = requireUser(ctx);
  const { year, source, revision } = input;
  const { days, errors } = parseCalendarTable(year, input.table);
  if (errors.length > 0)
    throw new AppError('calendar_refused', '', {
      errors: errors.map(({ line, code, day }) => ({
        path: line === null ? 'table' : `table.${line}`,
        code,
        message: day ?? code,
      })),
    });
  return await transact(ctx, async (work) => {
    const imported = { year, source, importedBy: userId, importedAt: work.now };
    // Compared before it is written, or the new year would be among those of before. The revision keeps the two apart
    // from another import: whoever came between has raised it, and then nothing of this stays.
    const change = await compareYear(work.tx, year, days);
    if (!(await upsertYear(work.tx, imported, revision))) throw new AppError('conflict', 'year was changed');
    const { added, removed } = change;
    const recounted = await watcher.listRecounted(work.tx, work.now, change);
    await replaceDays(work.tx, year, days);
    await work.audit({
      action: 'calendar.import',
      subjectType: 'calendar_year',
      subjectId: String(year),
      data: { source, revision: revision + 1, added, removed, notices: recounted },
    });
    await watcher.tellRecounted(work, recounted, { year, by: name });
    const row = await findYearRow(work.tx, year);
    if (!row) throw new Error(`calendar ${year} was imported and is not there`);
    return { year: presentYear(ctx.actor, row), added, removed, recounted };
  });
}
