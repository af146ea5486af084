import { notices } from '@jiebang/db/schema/notices';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { followUp, type NoticeFollowUps } from './follow-ups.ts';
import { requireNotice } from './require-notice.ts';
import { noticeNames, tellResponsible } from './tell-notice.ts';

/** Takes a notice back. Objections that are open on it are still answered: somebody asked. */
export async function withdrawNotice(
  ctx: Ctx,
  id: string,
  reason: Text,
  registry: NoticeFollowUps,
): Promise<void> {
  await transact(ctx, async (work) => {
    const row = await requireNotice(ctx, work, id, 'withdraw');
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'withdraw',
      id,
      set: { endedAt: work.now, outcomeReason: reason },
      data: { reason: reason.zh },
    });
    await tellResponsible(work, row, {
      kind: 'notice_withdrawn',
      data: { ...noticeNames(row), by: ctx.actor.name, reasonZh: reason.zh, reasonEn: reason.en },
    });
    // A draft that nobody read has no consequences.
    if (row.notice.status === 'running') await followUp(work, registry, row.notice, 'withdrawn');
    work.touch(`notice:${id}`);
  });
}
