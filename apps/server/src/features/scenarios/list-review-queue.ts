import type { listReviewQueue as endpoint } from '@jiebang/contracts/scenario-review';
import type { z } from 'zod';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { countQueue, listQueueRows } from './review.repository.ts';
import { presentSummary } from './scenarios.presenter.ts';

/** Time of submission in ms and id: what the queue is ordered by. */
const CURSOR = /^\d{1,13}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page of what was handed in, with the numbers of every status under the same filters. */
export async function listReviewQueue(ctx: Ctx, query: z.output<(typeof endpoint)['query']>) {
  const { db, clock } = ctx.services;
  const viewer = { id: requireUser(ctx).userId, now: clock.now() };
  const { roundId, sector, desk, status, sort, limit } = query;
  const filter = { roundId, sector, desk, q: query.q?.trim() };
  const overdue = query.overdue === undefined ? undefined : query.overdue === 'true';
  const [at, id] = readCursor(query.cursor, CURSOR)?.split('_') ?? [];
  const after = at && id ? { at: new Date(Number(at)), id } : undefined;
  const [rows, numbers] = await Promise.all([
    listQueueRows(db, viewer, filter, { status, overdue, sort, after, limit: limit + 1 }),
    countQueue(db, viewer, filter),
  ]);
  const { shown, nextCursor } = cutPage(rows, limit, (row) => `${row.submittedAt?.getTime()}_${row.id}`);
  return { items: shown.map((row) => presentSummary(row, 'bureau', viewer.now)), nextCursor, ...numbers };
}
