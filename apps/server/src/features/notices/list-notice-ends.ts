import type { Tx } from '@jiebang/db/client';
import { calendarFor, clockOf } from './clock-of.ts';
import { listRunning } from './notices.repository.ts';

export type NoticeEnd = { id: string; title: { zh: string; en: string }; endsAt: string };

/** When the running notices end, as their clocks stand; none that is paused or that runs into an unknown year. */
export async function listNoticeEnds(tx: Tx, now: Date): Promise<NoticeEnd[]> {
  const rows = await listRunning(tx);
  if (rows.length === 0) return [];
  const calendar = await calendarFor(tx, rows, now);
  return rows.flatMap((row) => {
    const clock = clockOf(calendar, row, now);
    if ('missingYear' in clock || clock.endsAt === null) return [];
    const { id, title } = row.notice;
    return [{ id, title, endsAt: new Date(clock.endsAt).toISOString() }];
  });
}
