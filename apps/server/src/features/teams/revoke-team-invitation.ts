import { teamInvitations } from '@jiebang/db/schema/teams';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { findInvitation } from './invitations.repository.ts';
import { holdTeam } from './require-team.ts';

/** Takes an invitation back before it is answered. */
export async function revokeTeamInvitation(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const found = await findInvitation(work.tx, id);
    if (!found) throw notFound('invitation');
    const { standing } = await holdTeam(work, ctx.actor, found.team.id);
    if (!standing.captain) throw new AppError('forbidden', 'not the captain');
    await transition(work, {
      table: teamInvitations,
      lifecycle: invitationLifecycle,
      verb: 'revoke',
      id,
      data: { teamId: found.team.id, cause: 'captain' },
    });
  });
}
