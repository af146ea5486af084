import { organisationInvitations } from '@jiebang/db/schema/organisations';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { insertMembership } from './memberships.repository.ts';
import { lockOrganisation, type OrganisationPlace } from './organisations.repository.ts';
import { requireMyInvitation } from './require-invitation.ts';
import { requireOrganisation } from './require-organisation.ts';

/** Joins the body that invited this address. */
export async function acceptMemberInvitation(ctx: Ctx, id: string): Promise<OrganisationPlace> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { invitation } = await requireMyInvitation(work, actor, id);
    const { organisationId } = invitation;
    await lockOrganisation(work.tx, organisationId);
    await transition(work, {
      table: organisationInvitations,
      lifecycle: invitationLifecycle,
      verb: 'accept',
      id,
      data: { organisationId },
    });
    const joined = await insertMembership(work.tx, {
      organisationId,
      userId: actor.userId,
      role: invitation.role as MemberRole,
      joinedAt: work.now,
    });
    if (!joined) throw new AppError('already_member');
    return await requireOrganisation(work.tx, actor, organisationId);
  });
}
