import type { Database } from '@jiebang/db/client';
import { calendarYears } from '@jiebang/db/schema/calendar';
import { listCalendarGaps } from '@jiebang/domain/calendar/calendar-gaps';
import { beijingDay } from '@jiebang/domain/calendar/day';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

const words = {
  missing: (year: number) => ({
    zh: `${year} 年日历尚未导入：跨入该年度的期限无法计算，请公示管理人员在“官方日历”导入。`,
    en: `The calendar of ${year} is not on file: terms that run into it cannot be counted. Those who manage notices import it.`,
  }),
  estimated: (year: number) => ({
    zh: `${year} 年日历为示例估算，非官方安排。`,
    en: `The calendar of ${year} is a sample estimate, not the official one.`,
  }),
};

/** Years without an official calendar that are counted in now, or soon will be. */
export async function noteCalendarGaps(db: Database, now: Date): Promise<Text[]> {
  const onFile = await db
    .select({ year: calendarYears.year, estimated: calendarYears.estimated })
    .from(calendarYears);
  return listCalendarGaps(beijingDay(now.getTime()), onFile).map(({ year, why }) => words[why](year));
}
