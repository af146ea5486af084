import { notices } from '@jiebang/db/schema/notices';
import { type NoticeSubjectType, noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, violatedConstraint } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { publishEvent } from '../webhooks/public.ts';
import { requireCountable } from './clock-of.ts';
import { followUp, type NoticeFollowUps } from './follow-ups.ts';
import { findIssuer } from './issuers.repository.ts';
import { writeNoticeDocument } from './notice-document.ts';
import { requireNotice } from './require-notice.ts';
import { noticeLink, noticeNames } from './tell-notice.ts';

/**
 * Starts the clock, as another person than who prepared it. Of two who start it at once the second finds it running;
 * of two notices on one subject the index lets one run. What goes out is kept with its hash.
 */
export async function startNotice(ctx: Ctx, id: string, registry: NoticeFollowUps): Promise<void> {
  const { userId } = requireUser(ctx);
  const run = transact(ctx, async (work) => {
    const row = await requireNotice(ctx, work, id, 'start');
    const { subjectType, subjectId } = row.notice;
    const [lastDay, issuer] = await Promise.all([
      requireCountable(work.tx, row.notice, work.now),
      findIssuer(work.tx, subjectType as NoticeSubjectType, subjectId),
    ]);
    const written = writeNoticeDocument(row, issuer, work.now);
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'start',
      id,
      set: { startedBy: userId, startedAt: work.now, ...written },
      data: { lastDay, sm3: written.contentSm3 },
    });
    await followUp(work, registry, row.notice, 'started');
    await notify(work, {
      userId: row.notice.preparedBy,
      kind: 'notice_started',
      data: { ...noticeNames(row), lastDay },
      link: noticeLink(id),
      dedupeKey: `notice_started:${id}`,
    });
    const { title } = row.notice;
    await publishEvent(work, {
      type: 'notice.started',
      subject: id,
      data: { title, lastDay, sm3: written.contentSm3 },
    });
    work.touch(`notice:${id}`);
  });
  await run.catch((error: unknown) => {
    throw violatedConstraint(error) === 'notices_one_running' ? new AppError('notice_running') : error;
  });
}
