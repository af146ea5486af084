import { notices } from '@jiebang/db/schema/notices';
import { noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, violatedConstraint } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { requireCountable } from './clock-of.ts';
import { followUp, type NoticeFollowUps } from './follow-ups.ts';
import { requireNotice } from './require-notice.ts';
import { noticeLink, noticeNames } from './tell-notice.ts';

/**
 * Starts the clock, as another person than who prepared it. Of two who start it at once the second finds it running;
 * of two notices on one subject the index lets one run.
 */
export async function startNotice(ctx: Ctx, id: string, registry: NoticeFollowUps): Promise<void> {
  const { userId } = requireUser(ctx);
  const run = transact(ctx, async (work) => {
    const row = await requireNotice(ctx, work, id, 'start');
    const lastDay = await requireCountable(work.tx, row.notice, work.now);
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'start',
      id,
      set: { startedBy: userId, startedAt: work.now },
      data: { lastDay },
    });
    await followUp(work, registry, row.notice, 'started');
    await notify(work, {
      userId: row.notice.preparedBy,
      kind: 'notice_started',
      data: { ...noticeNames(row), lastDay },
      link: noticeLink(id),
      dedupeKey: `notice_started:${id}`,
    });
    work.touch(`notice:${id}`);
  });
  await run.catch((error: unknown) => {
    throw violatedConstraint(error) === 'notices_one_running' ? new AppError('notice_running') : error;
  });
}
