import type { tryNoticeClock } from '@jiebang/domain/calendar/notice-clock';
import type { CalendarWatcher } from '../calendar/public.ts';
import { clockOf } from './clock-of.ts';
import { findNotice, listRunning } from './notices.repository.ts';
import { tellResponsible } from './tell-notice.ts';

const lastDayOf = (clock: ReturnType<typeof tryNoticeClock>) =>
  'missingYear' in clock ? null : clock.lastDay;

/** Running notices whose last day an import moves, and the news of it to those who answer for them. */
export const recountNotices: CalendarWatcher = {
  async listRecounted(tx, now, { before, after }) {
    return (await listRunning(tx)).flatMap((row) => {
      const fromDay = lastDayOf(clockOf(before, row, now));
      const toDay = lastDayOf(clockOf(after, row, now));
      return fromDay === toDay ? [] : [{ noticeId: row.notice.id, title: row.notice.title, fromDay, toDay }];
    });
  },
  async tellRecounted(work, recounted, { year, by }) {
    for (const { noticeId, fromDay, toDay } of recounted) {
      const row = await findNotice(work.tx, noticeId);
      if (!row) continue;
      const { title } = row.notice;
      await tellResponsible(work, row, {
        kind: 'notice_recounted',
        data: {
          noticeZh: title.zh,
          noticeEn: title.en,
          year: String(year),
          by,
          fromDay: fromDay ?? '—',
          toDay: toDay ?? '—',
        },
        once: work.now.toISOString(),
      });
      work.touch(`notice:${noticeId}`);
    }
  },
};
