import { organisationInvitations } from '@jiebang/db/schema/organisations';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { findInvitation } from './invitations.repository.ts';
import { requireAbility } from './require-organisation.ts';

/** Takes an open invitation back; for anybody who may invite, whoever sent it. */
export async function revokeMemberInvitation(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const row = await findInvitation(work.tx, id);
    if (!row) throw notFound('invitation');
    const { organisationId } = row.invitation;
    await requireAbility(work, actor, organisationId, 'invite');
    await transition(work, {
      table: organisationInvitations,
      lifecycle: invitationLifecycle,
      verb: 'revoke',
      id,
      data: { organisationId },
    });
  });
}
