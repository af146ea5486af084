import { organisationInvitations } from '@jiebang/db/schema/organisations';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { requireMyInvitation } from './require-invitation.ts';

export async function declineMemberInvitation(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { invitation } = await requireMyInvitation(work, actor, id);
    await transition(work, {
      table: organisationInvitations,
      lifecycle: invitationLifecycle,
      verb: 'decline',
      id,
      data: { organisationId: invitation.organisationId },
    });
  });
}
