import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireTeam } from './require-team.ts';
import { deleteMembers } from './teams.repository.ts';

/** A member leaves, or the captain takes one out; only while the team is forming. The captain hands over or withdraws. */
export async function removeTeamMember(ctx: Ctx, id: string, userId: string): Promise<void> {
  const own = userId === ctx.actor.userId;
  await transact(ctx, async (work) => {
    const { members } = await requireTeam(work, ctx.actor, id, own ? 'leave' : 'remove_member');
    if (!members.some((member) => member.userId === userId)) throw notFound('member');
    await deleteMembers(work.tx, id, userId);
    await work.audit({
      action: own ? 'team.leave' : 'team.remove_member',
      subjectType: 'team',
      subjectId: id,
      data: { userId },
    });
  });
}
