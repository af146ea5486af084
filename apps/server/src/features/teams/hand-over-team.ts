import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireTeam } from './require-team.ts';
import { updateCaptain } from './teams.repository.ts';

/** Makes another member the captain. */
export async function handOverTeam(ctx: Ctx, id: string, input: { userId: string }): Promise<void> {
  await transact(ctx, async (work) => {
    const { members } = await requireTeam(work, ctx.actor, id, 'hand_over');
    const from = members.find(({ captain }) => captain);
    const to = members.find(({ userId }) => userId === input.userId);
    if (!from || !to) throw notFound('member');
    if (to.captain) return;
    // One captain at any instant is an index of the database: first the one steps down, then the other up.
    await updateCaptain(work.tx, id, from.userId, false);
    await updateCaptain(work.tx, id, to.userId, true);
    await work.audit({
      action: 'team.hand_over',
      subjectType: 'team',
      subjectId: id,
      data: { from: from.userId, to: to.userId },
    });
  });
}
