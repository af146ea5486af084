import { beijingDay, endOfDay } from '@jiebang/domain/calendar/day';
import { addWorkingDays, CalendarMissing, type WorkCalendar } from '@jiebang/domain/calendar/working-days';
import type { AskedDepartment } from '@jiebang/domain/coreviews/departments-for';
import type { CoreviewKind } from '@jiebang/domain/coreviews/lifecycle';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { loadCalendar } from '../calendar/public.ts';
import { type Department, insertCoreviews, listDepartments } from './coreviews.repository.ts';
import { tellOfficers } from './tell-officers.ts';

type Subject = { id: string; version: number; code: string | null; title: string };

/**
 * Asks departments about one version, each with its last working day; called under the scenario's lock. A year that is
 * not on file, or a department that nobody can answer for, is told instead of counting on. The office of a district is
 * asked also while it has no officer: whoever becomes one finds the question, and no enterprise comes late for it.
 */
export async function openCoreviews(
  work: Work,
  scenario: Subject,
  { kind, asked, askedBy }: { kind: CoreviewKind; asked: readonly AskedDepartment[]; askedBy: string },
): Promise<void> {
  const today = beijingDay(work.now.getTime());
  const calendar = await loadCalendar(work.tx, today);
  const departments = await listDepartments(
    work.tx,
    asked.map(({ departmentId }) => departmentId),
  );
  if (kind === 'department') requireStaffed(departments, asked.length);
  const rows = await insertCoreviews(
    work.tx,
    asked.map(({ departmentId, days, whenSilent }) => {
      const lastDay = lastDayOf(calendar, today, days);
      return {
        scenarioId: scenario.id,
        version: scenario.version,
        kind,
        departmentId,
        days,
        whenSilent,
        lastDay,
        dueAt: new Date(endOfDay(lastDay)),
        askedBy,
        askedAt: work.now,
      };
    }),
  );
  for (const row of rows) {
    const department = departments.find(({ id }) => id === row.departmentId);
    if (department) await tellOfficers(work, 'asked', row, department, scenario);
  }
}

function requireStaffed(departments: readonly Department[], asked: number): void {
  const unstaffed = departments.find(({ officers }) => officers.length === 0);
  if (unstaffed || departments.length < asked)
    throw new AppError('department_unstaffed', 'nobody can answer', {
      details: { departmentZh: unstaffed?.name.zh ?? '—', departmentEn: unstaffed?.name.en ?? '—' },
    });
}

function lastDayOf(calendar: WorkCalendar, today: string, days: number): string {
  try {
    return addWorkingDays(calendar, today, days);
  } catch (error) {
    if (error instanceof CalendarMissing)
      throw new AppError('calendar_missing', error.message, { details: { year: error.year } });
    throw error;
  }
}
