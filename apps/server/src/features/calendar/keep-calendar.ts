import { listYearsToRemind } from '@jiebang/domain/calendar/calendar-gaps';
import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { estimateYear } from '@jiebang/domain/calendar/estimate-year';
import { type Ctx, transact } from '../../platform/context.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import { insertEstimate, listYearRows, replaceDays } from './calendar.repository.ts';

const SOURCE = '示例估算：按《全国年节及纪念日放假办法》（2024 年修订）推算，未计调休，非官方文件';

/**
 * Looks after the years to come. Production tells those who keep the calendar, once, of a year that is not on file; a
 * demonstration estimates it, so that it can be made and shown on any day.
 */
export async function keepCalendar(ctx: Ctx): Promise<void> {
  if (ctx.services.env.JIEBANG_MODE === 'production') await remindOfYears(ctx);
  else await estimateCalendarYears(ctx);
}

/** The present year and the next, where no notice is on file; an import of the notice replaces them. */
export async function estimateCalendarYears(ctx: Ctx): Promise<void> {
  const { db, clock, env } = ctx.services;
  if (env.JIEBANG_MODE === 'production') throw new Error('production counts in official years alone');
  const present = yearOf(beijingDay(clock.now().getTime()));
  const onFile = await listYearRows(db);
  for (const year of [present, present + 1]) {
    if (onFile.some((one) => one.year === year)) continue;
    await transact(ctx, async (work) => {
      // Another process may do the same: one of them writes.
      if (!(await insertEstimate(work.tx, { year, source: SOURCE, importedAt: work.now }))) return;
      await replaceDays(work.tx, year, estimateYear(year));
      await work.audit({
        action: 'calendar.estimate',
        subjectType: 'calendar_year',
        subjectId: String(year),
        data: { source: SOURCE },
      });
    });
  }
}

async function remindOfYears(ctx: Ctx): Promise<void> {
  const { db, clock } = ctx.services;
  const years = listYearsToRemind(beijingDay(clock.now().getTime()), await listYearRows(db));
  if (years.length === 0) return;
  await transact(ctx, async (work) => {
    const keepers = await listHolders(work.tx, 'notices.manage');
    for (const year of years)
      for (const { id } of keepers)
        await notify(work, {
          userId: id,
          kind: 'calendar_missing',
          data: { year: String(year) },
          link: `/workspace/calendar/import?year=${year}`,
          dedupeKey: `calendar-missing:${year}`,
        });
  });
}
