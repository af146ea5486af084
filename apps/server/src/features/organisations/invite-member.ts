import { invitationExpiresAt, MAX_OPEN_INVITATIONS } from '@jiebang/domain/teams/invitation';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { inviteByMail } from '../notifications/public.ts';
import {
  countOpenInvitations,
  findInvitation,
  type InvitationRow,
  upsertInvitation,
} from './invitations.repository.ts';
import { isMemberAddress } from './memberships.repository.ts';
import { requireAbility } from './require-organisation.ts';

const RENEW_AFTER_MS = 10 * 60_000;
type Input = { email: string; role: 'manager' | 'member' };

/** Invites a mail address; asking again renews the open invitation and mails it once more, at most every 10 minutes. */
export async function inviteMember(ctx: Ctx, id: string, { email, role }: Input): Promise<InvitationRow> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { organisation } = await requireAbility(work, actor, id, 'invite');
    const { tx, now } = work;
    if (await isMemberAddress(tx, id, email)) throw new AppError('already_member');
    if ((await countOpenInvitations(tx, id, now)) >= MAX_OPEN_INVITATIONS) throw tooMany();
    const expiresAt = new Date(invitationExpiresAt(now.getTime()));
    const invitationId = await upsertInvitation(
      tx,
      { organisationId: id, email, role, invitedBy: actor.userId, createdAt: now, expiresAt },
      new Date(now.getTime() - RENEW_AFTER_MS),
    );
    if (!invitationId) throw new AppError('rate_limited', 'invited a moment ago');
    // The address is personal data: the audit log names the invitation, the invitation names the address.
    await work.audit({
      action: 'organisation.invite',
      subjectType: 'organisation',
      subjectId: id,
      data: { invitationId, role, expiresAt },
    });
    await inviteByMail(work, {
      of: 'organisation',
      data: { organisation: organisation.name, by: actor.name, expiresAt: expiresAt.toISOString() },
      invitationId,
      email,
      link: '/workspace/organisations',
      round: expiresAt.toISOString(),
    });
    return (await findInvitation(tx, invitationId)) as InvitationRow;
  });
}

const tooMany = () =>
  new AppError('invalid_request', 'too many open invitations', {
    errors: [{ path: 'email', code: 'too_many', message: 'Take back some open invitations first.' }],
  });
