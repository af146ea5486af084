import type { CoreviewSummary, CoreviewView } from '@jiebang/contracts/coreviews';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { CalendarMissing, type WorkCalendar, workingDaysLeft } from '@jiebang/domain/calendar/working-days';
import type { CoreviewKind, CoreviewStatus } from '@jiebang/domain/coreviews/lifecycle';
import { coreviewActions, refusalOf } from './coreviews.policy.ts';
import type { CoreviewPlace, CoreviewRow } from './coreviews.repository.ts';

type Shown = { calendar: WorkCalendar; now: Date };

export function presentCoreviewSummary(place: CoreviewPlace, { calendar, now }: Shown): CoreviewSummary {
  const { coreview, department, scenario, round, content, risk } = place;
  return {
    id: coreview.id,
    kind: coreview.kind as CoreviewKind,
    status: coreview.status as CoreviewStatus,
    department,
    scenario: { code: scenario.code, title: content.title, organisation: scenario.organisation },
    round,
    version: coreview.version,
    risk: risk?.confirmed ?? null,
    askedAt: coreview.askedAt.toISOString(),
    lastDay: coreview.lastDay,
    dueAt: coreview.dueAt.toISOString(),
    overdue: isOverdue(coreview, now),
    ...daysLeft(coreview, calendar, now),
    endedAt: coreview.endedAt?.toISOString() ?? null,
  };
}

/** The officer reads the scenario without the contact: whom to call is no part of the question. */
export function presentCoreview(place: CoreviewPlace, shown: Shown): CoreviewView {
  const { coreview, risk } = place;
  const { contactName: _name, contactPhone: _phone, ...content } = place.content;
  return {
    ...presentCoreviewSummary(place, shown),
    days: coreview.days,
    whenSilent: coreview.whenSilent as CoreviewView['whenSilent'],
    opinion: coreview.opinion,
    answeredBy: place.answeredBy,
    content,
    found: risk?.found ?? [],
    factors: risk?.factors ?? [],
    riskReason: risk?.reason ?? '',
    abilities: coreviewActions.filter((action) => refusalOf(action, place, shown.now) === null),
  };
}

export const isOverdue = ({ endedAt, dueAt }: CoreviewRow, now: Date): boolean =>
  endedAt === null && dueAt <= now;

function daysLeft({ endedAt, lastDay }: CoreviewRow, calendar: WorkCalendar, now: Date) {
  if (endedAt !== null) return { workingDaysLeft: null, missingYear: null };
  try {
    const left = beijingDay(now.getTime()) > lastDay ? 0 : workingDaysLeft(calendar, lastDay, now.getTime());
    return { workingDaysLeft: left, missingYear: null };
  } catch (error) {
    if (error instanceof CalendarMissing) return { workingDaysLeft: null, missingYear: error.year };
    throw error;
  }
}
