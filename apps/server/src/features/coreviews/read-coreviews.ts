import type { CoreviewView, listCoreviews as endpoint } from '@jiebang/contracts/coreviews';
import { beijingDay } from '@jiebang/domain/calendar/day';
import type { z } from 'zod';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { loadCalendar } from '../calendar/public.ts';
import { visibleTo } from './coreviews.policy.ts';
import { presentCoreview, presentCoreviewSummary } from './coreviews.presenter.ts';
import { countCoreviews, findCoreview, listCoreviewRows } from './coreviews.repository.ts';

/** End of the days in ms and id: what the queue is ordered by. */
const CURSOR = /^\d{1,13}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page of what the actor's departments are asked. */
export async function listCoreviews(ctx: Ctx, query: z.output<(typeof endpoint)['query']>) {
  const { db, clock } = ctx.services;
  const actor = requireUser(ctx);
  const now = clock.now();
  const viewer = { id: actor.userId, now, visible: visibleTo(actor) };
  const { state, limit } = query;
  const overdue = query.overdue === undefined ? undefined : query.overdue === 'true';
  const [at, id] = readCursor(query.cursor, CURSOR)?.split('_') ?? [];
  const after = at && id ? { at: new Date(Number(at)), id } : undefined;
  const [rows, numbers, calendar] = await Promise.all([
    listCoreviewRows(db, viewer, { state, overdue, after, limit: limit + 1 }),
    countCoreviews(db, viewer),
    loadCalendar(db, beijingDay(now.getTime())),
  ]);
  const { shown, nextCursor } = cutPage(
    rows,
    limit,
    ({ coreview }) => `${coreview.dueAt.getTime()}_${coreview.id}`,
  );
  return {
    items: shown.map((row) => presentCoreviewSummary(row, { calendar, now })),
    nextCursor,
    ...numbers,
  };
}

export async function getCoreview(ctx: Ctx, id: string): Promise<CoreviewView> {
  const { db, clock } = ctx.services;
  const actor = requireUser(ctx);
  const now = clock.now();
  const [place, calendar] = await Promise.all([
    findCoreview(db, id, actor.userId, visibleTo(actor)),
    loadCalendar(db, beijingDay(now.getTime())),
  ]);
  if (!place) throw notFound('coreview');
  return presentCoreview(place, { calendar, now });
}
