import { notices } from '@jiebang/db/schema/notices';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { namesObjector } from '@jiebang/domain/notices/check-objection';
import { noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { followUp, type NoticeFollowUps } from './follow-ups.ts';
import { findStatement } from './objectors.repository.ts';
import { withCase } from './require-case.ts';
import { stepCase } from './step-case.ts';
import { noticeNames, tellResponsible } from './tell-notice.ts';

/**
 * Upholds it: its notice ends here, with the consequence for everybody to read. A consequence that names the objector
 * is refused. Other objections on the notice are still answered.
 */
export async function upholdObjection(
  ctx: Ctx,
  id: string,
  consequence: Text,
  registry: NoticeFollowUps,
): Promise<void> {
  await withCase(ctx, id, 'uphold', async (work, held) => {
    const { objector } = await findStatement(work.tx, id);
    if (namesObjector(`${consequence.zh}\n${consequence.en}`, objector)) throw new AppError('objector_named');
    await stepCase(work, held, 'uphold', { ruling: 'upheld', ruledAt: work.now });
    const { notice } = held.notice;
    if (notice.status !== 'running') return;
    await transition(work, {
      table: notices,
      lifecycle: noticeLifecycle,
      verb: 'uphold',
      id: notice.id,
      set: { endedAt: work.now, outcomeReason: consequence },
      data: { objectionId: id },
    });
    await tellResponsible(work, held.notice, { kind: 'notice_upheld', data: noticeNames(held.notice) });
    await followUp(work, registry, notice, 'upheld');
    work.touch(`notice:${notice.id}`);
  });
}

/** Dismisses it. The clock goes on standing until the objector has been answered. */
export async function dismissObjection(ctx: Ctx, id: string): Promise<void> {
  await withCase(ctx, id, 'dismiss', async (work, held) => {
    await stepCase(work, held, 'dismiss', { ruling: 'dismissed', ruledAt: work.now });
  });
}
