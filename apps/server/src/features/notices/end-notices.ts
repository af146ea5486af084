import type { Tx } from '@jiebang/db/client';
import { notices } from '@jiebang/db/schema/notices';
import { noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { publishEvent } from '../webhooks/public.ts';
import { calendarFor, clockOf } from './clock-of.ts';
import { followUp, type NoticeFollowUps } from './follow-ups.ts';
import { findNotice, listRunning, lockNotice, type NoticeRow } from './notices.repository.ts';
import { noticeNames, tellResponsible } from './tell-notice.ts';

/**
 * The end is recorded this long after it, so that an objection whose upload began in time is not met by a closed
 * door. Nothing is let in by it: what is held against the end is the instant the upload began.
 */
export const END_GRACE_MS = 10 * 60_000;

/**
 * Records the end of every notice whose period has run out and that no objection holds. Answers how many. One that
 * cannot be ended (a follow-up failed) is logged and tried again at the next turn; it does not hold up the others.
 */
export async function endNotices(ctx: Ctx, registry: NoticeFollowUps): Promise<number> {
  const { db, clock } = ctx.services;
  const now = clock.now();
  const rows = await listRunning(db);
  if (rows.length === 0) return 0;
  const calendar = await calendarFor(db, rows, now);
  let ended = 0;
  for (const row of rows) {
    if (lastDayOnceOver(calendar, row, now) === null) continue;
    const { id } = row.notice;
    const done = await endNotice(ctx, id, registry).catch((error: unknown) => {
      ctx.log.error({ err: error, noticeId: id }, 'notice: its end could not be recorded');
      return false;
    });
    if (done) ended += 1;
  }
  return ended;
}

/** Its last day when it is over for good; null while it runs, is paused, is held by an objection or cannot be counted. */
function lastDayOnceOver(calendar: Parameters<typeof clockOf>[0], row: NoticeRow, now: Date): string | null {
  if (row.notice.status !== 'running' || row.openObjections > 0) return null;
  const clock = clockOf(calendar, row, now);
  if ('missingYear' in clock || clock.endsAt === null) return null;
  return now.getTime() >= clock.endsAt + END_GRACE_MS ? clock.lastDay : null;
}

/** False: another worker was faster, or an objection or a calendar came between. */
async function endNotice(ctx: Ctx, id: string, registry: NoticeFollowUps): Promise<boolean> {
  return await transact(ctx, async (work) => {
    await lockNotice(work.tx, id);
    // Read after the lock: an objection that was being filed at this moment is seen.
    const row = await findNotice(work.tx, id);
    if (!row) return false;
    const calendar = await calendarFor(work.tx, [row], work.now);
    const lastDay = lastDayOnceOver(calendar, row, work.now);
    if (lastDay === null) return false;
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'end',
      id,
      set: { endedAt: work.now, lastDay },
      data: { lastDay },
    });
    await tellResponsible(work, row, { kind: 'notice_ended', data: { ...noticeNames(row), lastDay } });
    await followUp(work, registry, row.notice, 'ended');
    const { title } = row.notice;
    await publishEvent(work, { type: 'notice.ended', subject: id, data: { title, lastDay } });
    work.touch(`notice:${id}`);
    return true;
  }).catch((error: unknown) => {
    if (isWrongState(error)) return false;
    throw error;
  });
}

/** How long a notice that has run out may wait for its end to be recorded: workers look every few seconds. */
const OVERDUE_MS = 60 * 60_000;

/** Notices that should have ended long ago and that nothing holds; for the doctor. */
export async function listOverdue(db: Tx, now: Date): Promise<string[]> {
  const rows = await listRunning(db);
  const calendar = await calendarFor(db, rows, now);
  const before = new Date(now.getTime() - OVERDUE_MS);
  return rows.filter((row) => lastDayOnceOver(calendar, row, before) !== null).map(({ notice }) => notice.id);
}
