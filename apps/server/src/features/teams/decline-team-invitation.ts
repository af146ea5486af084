import { teamInvitations } from '@jiebang/db/schema/teams';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { requireInvitation } from './require-invitation.ts';

export async function declineTeamInvitation(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const { team } = await requireInvitation(work.tx, ctx.actor, id, work.now);
    await transition(work, {
      table: teamInvitations,
      lifecycle: invitationLifecycle,
      verb: 'decline',
      id,
      data: { teamId: team.id },
    });
  });
}
