import type { Tx } from '@jiebang/db/client';
import { invitationLapsed } from '@jiebang/domain/teams/invitation';
import type { Actor, UserActor } from '../../platform/actor.ts';
import { AppError } from '../../platform/errors.ts';
import { findInvitation, type InvitationPlace } from './invitations.repository.ts';

/** An invitation belongs to whoever reads that mailbox; demonstration accounts have none to verify. */
export const mayUseMail = (actor: UserActor): boolean => actor.emailVerified || actor.demo;

/**
 * An invitation that this person can answer now. Missing, lapsed, answered and somebody else's look the same, and
 * are not told apart before the address is verified.
 */
export async function requireInvitation(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<InvitationPlace & { invitee: UserActor }> {
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  if (!mayUseMail(actor)) throw new AppError('email_unverified');
  const place = await findInvitation(tx, id);
  const open =
    place?.invitation.status === 'pending' &&
    !invitationLapsed(place.invitation.expiresAt.getTime(), now.getTime());
  if (!place || !open || place.invitation.email !== actor.email)
    throw new AppError('invitation_invalid', `invitation ${id}`);
  return { ...place, invitee: actor };
}
