import type { listReviewQueue as endpoint } from '@jiebang/contracts/scenario-review';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { CalendarMissing, type WorkCalendar, workingDaysLeft } from '@jiebang/domain/calendar/working-days';
import type { CoreviewStatus } from '@jiebang/domain/coreviews/lifecycle';
import type { z } from 'zod';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { loadCalendar } from '../calendar/public.ts';
import { countQueue, listQueueRows, sortedAt } from './review.repository.ts';
import { presentSummary } from './scenarios.presenter.ts';

/** Time of submission in ms and id: what the queue is ordered by. */
const CURSOR = /^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Query = z.output<(typeof endpoint)['query']>;

/** What a caller asks of the queue, as its statements take it; its export asks the same. */
export function queueRequest({
  roundId,
  sector,
  desk,
  programId,
  mode,
  openness,
  status,
  sort,
  again,
  district,
  overdue,
  q,
}: Omit<Query, 'cursor' | 'limit'>) {
  const yes = (flag: 'true' | 'false' | undefined) => (flag === undefined ? undefined : flag === 'true');
  const filter = {
    roundId,
    sector,
    desk,
    programId,
    mode,
    openness,
    again: yes(again),
    district,
    q: q?.trim(),
  };
  return { filter, page: { status, overdue: yes(overdue), sort } };
}

/** A page of what was handed in, with the numbers of every status under the same filters. */
export async function listReviewQueue(ctx: Ctx, query: Query) {
  const { db, clock } = ctx.services;
  const viewer = { id: requireUser(ctx).userId, now: clock.now() };
  const { sort, limit } = query;
  const { filter, page } = queueRequest(query);
  const [at, id] = readCursor(query.cursor, CURSOR)?.split('_') ?? [];
  const after = at && id ? { at: new Date(Number(at)), id } : undefined;
  const [rows, numbers, calendar] = await Promise.all([
    listQueueRows(db, viewer, filter, { ...page, after, limit: limit + 1 }),
    countQueue(db, viewer, filter),
    loadCalendar(db, beijingDay(viewer.now.getTime())),
  ]);
  const { shown, nextCursor } = cutPage(rows, limit, (row) => `${sortedAt(row, sort).getTime()}_${row.id}`);
  return {
    items: shown.map((row) => ({
      ...presentSummary(row, 'bureau', viewer.now),
      workingDaysLeft: daysLeft(calendar, row.dueAt, viewer.now),
      district: row.district as CoreviewStatus | null,
    })),
    nextCursor,
    ...numbers,
  };
}

/** A year that is not on file is not guessed: the date stands there without a count. */
function daysLeft(calendar: WorkCalendar, dueAt: Date | null, now: Date): number | null {
  if (!dueAt || dueAt <= now) return null;
  try {
    return workingDaysLeft(calendar, beijingDay(dueAt.getTime() - 1), now.getTime());
  } catch (error) {
    if (error instanceof CalendarMissing) return null;
    throw error;
  }
}
