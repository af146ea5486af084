import type { DeskView } from '@jiebang/contracts/desk';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { CalendarMissing, type WorkCalendar, workingDaysLeft } from '@jiebang/domain/calendar/working-days';
import { holds } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { loadCalendar } from '../calendar/public.ts';
import { listNoticeEnds, type NoticeEnd } from '../notices/public.ts';
import { listNotifications } from '../notifications/public.ts';
import { type DueRow, listDue, listWaits, type WaitRow } from './desk.repository.ts';
import type { Desk, DueSource, WaitSource } from './source.ts';
import { dueSources, waitSources } from './sources.ts';

const SHOWN_DUE = 12;
const SHOWN_CHANGES = 8;

/** What waits for the person, what falls due for them and what changed, by their offices and the bodies they belong to. */
export async function getDesk(ctx: Ctx): Promise<DeskView> {
  const { db, clock } = ctx.services;
  const now = clock.now();
  const desk: Desk = { actor: requireUser(ctx), now };
  const own = <S extends WaitSource | DueSource>(sources: readonly S[]): S[] =>
    sources.filter(({ concerns }) => concerns?.(desk.actor) ?? true);
  const [waiting, falling] = [own(waitSources), own(dueSources)];
  const [waits, due, notices, calendar, changed] = await Promise.all([
    listWaits(db, desk, waiting),
    listDue(db, desk, falling),
    // Their end is no column: it is counted from start, pauses and calendar.
    holds(desk.actor, 'notices.manage') ? listNoticeEnds(db, now) : [],
    loadCalendar(db, beijingDay(now.getTime())),
    listNotifications(ctx, { limit: SHOWN_CHANGES }),
  ]);
  return {
    waits: waits.map((row) => presentWait(row, waiting[row.source] as WaitSource)),
    due: [
      ...due.map((row) => presentDue(row, falling[row.source] as DueSource)),
      ...notices.map(presentNotice),
    ]
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .slice(0, SHOWN_DUE)
      .map((one) => ({ ...one, ...daysLeft(calendar, one.at, now) })),
    changed: { items: changed.items, unread: changed.unread },
  };
}

/** One place is where one goes at once; several are gone through from their list. */
function presentWait({ count, places, oldest, title, ref }: WaitRow, { kind, list, one }: WaitSource) {
  return { kind, count, link: places === 1 ? one(ref) : list, oldestAt: oldest, title };
}

function presentDue({ ref, title, at }: DueRow, { kind, link }: DueSource) {
  return { kind, title, at, link: link(ref) };
}

const presentNotice = ({ id, title, endsAt }: NoticeEnd) => ({
  kind: 'notice_ends' as const,
  title,
  at: endsAt,
  link: `/workspace/notices/${id}`,
});

/** «24:00» belongs to the day that ends with it. A year that is not on file is named instead of being guessed. */
function daysLeft(calendar: WorkCalendar, at: string, now: Date) {
  try {
    const lastDay = beijingDay(Date.parse(at) - 1);
    return { workingDaysLeft: workingDaysLeft(calendar, lastDay, now.getTime()), missingYear: null };
  } catch (error) {
    if (error instanceof CalendarMissing) return { workingDaysLeft: null, missingYear: error.year };
    throw error;
  }
}
