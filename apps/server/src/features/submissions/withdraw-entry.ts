import { submissions } from '@jiebang/db/schema/submissions';
import { submissionLifecycle } from '@jiebang/domain/submissions/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { projectTeam } from '../leaderboards/public.ts';
import { isMember } from '../teams/public.ts';
import { can, visibleTo } from './submissions.policy.ts';
import { findSubmission } from './submissions.repository.ts';

/** Takes an entry off the board before the phase ends. The slot stays used; the row and the file stay. */
export async function withdrawEntry(ctx: Ctx, id: string): Promise<void> {
  const now = ctx.services.clock.now();
  await transact(ctx, async (work) => {
    const row = await findSubmission(work.tx, id, visibleTo(ctx.actor));
    if (!row) throw notFound('submission');
    const member = await isMember(work.tx, row.submission.teamId, ctx.actor.userId);
    if (!can(ctx.actor, 'withdraw', row, now, member))
      throw new AppError(member ? 'wrong_state' : 'forbidden');
    await transition(work, {
      table: submissions,
      lifecycle: submissionLifecycle,
      verb: 'withdraw',
      id,
      set: { chosen: false },
    });
    await projectTeam(work, row.submission.phaseId, row.submission.teamId);
    work.touch(`submission:${id}`);
  });
}
