import type { Work } from '../../platform/context.ts';
import { findInvitee } from './invitations.repository.ts';
import type { NotificationData } from './kinds.ts';
import { mailInvitation } from './mail-invitation.job.ts';
import { notify } from './notify.ts';

type Invitation =
  | { of: 'team'; data: NotificationData['team_invitation'] }
  | { of: 'organisation'; data: NotificationData['organisation_invitation'] };

/**
 * Tells the invited person: a notification where the address has an account, else a mail that explains how to get
 * one. `round` makes a renewed invitation news again (its expiry will do). The inviter cannot see which it was.
 */
export async function inviteByMail(
  work: Work,
  invitation: Invitation & { invitationId: string; email: string; link: string; round: string },
): Promise<void> {
  const { of, invitationId, email, link, round } = invitation;
  const userId = await findInvitee(work.tx, email);
  if (!userId) return await work.enqueue(mailInvitation, { of, invitationId });
  const about = { userId, link, dedupeKey: `invitation:${invitationId}:${round}` };
  if (invitation.of === 'team')
    await notify(work, { ...about, kind: 'team_invitation', data: invitation.data });
  else await notify(work, { ...about, kind: 'organisation_invitation', data: invitation.data });
}
