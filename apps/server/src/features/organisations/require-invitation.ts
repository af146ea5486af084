import { invitationLapsed } from '@jiebang/domain/teams/invitation';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { findInvitation, type InvitationRow } from './invitations.repository.ts';

/**
 * An open invitation to this person. One that is missing, answered, lapsed or for somebody else is the same refusal;
 * so is any to an address that is not proved, except that the person is told to prove it.
 */
export async function requireMyInvitation(work: Work, actor: UserActor, id: string): Promise<InvitationRow> {
  const row = await findInvitation(work.tx, id);
  if (row?.invitation.email !== actor.email) throw new AppError('invitation_invalid');
  if (!actor.emailVerified) throw new AppError('email_unverified');
  const { status, expiresAt } = row.invitation;
  if (status !== 'pending' || invitationLapsed(expiresAt.getTime(), work.now.getTime()))
    throw new AppError('invitation_invalid', status);
  return row;
}
