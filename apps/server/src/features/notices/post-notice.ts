import { notices } from '@jiebang/db/schema/notices';
import { noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { requireCountable } from './clock-of.ts';
import { requireNotice } from './require-notice.ts';
import { noticeLink, noticeNames, tellOthersInOffice } from './tell-notice.ts';

/** Hands a draft over to a second person. A period that could not be counted is told now, not at the start. */
export async function postNotice(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const row = await requireNotice(ctx, work, id, 'post');
    await requireCountable(work.tx, row.notice, work.now);
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'post',
      id,
      data: { revision: row.notice.revision },
    });
    await tellOthersInOffice(work, row, {
      kind: 'notice_ready',
      data: { ...noticeNames(row), by: row.preparedBy },
      once: String(row.notice.revision),
    });
  });
}

/** Gives it back to who prepared it. The next hand-over is news again, as its revision is another. */
export async function sendBackNotice(ctx: Ctx, id: string, reason: string): Promise<void> {
  await transact(ctx, async (work) => {
    const row = await requireNotice(ctx, work, id, 'send_back');
    const revision = row.notice.revision + 1;
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'send_back',
      id,
      set: { revision },
      data: { reason },
    });
    await notify(work, {
      userId: row.notice.preparedBy,
      kind: 'notice_sent_back',
      data: { ...noticeNames(row), by: ctx.actor.name, reason },
      link: noticeLink(id),
      dedupeKey: `notice_sent_back:${id}:${revision}`,
    });
  });
}
