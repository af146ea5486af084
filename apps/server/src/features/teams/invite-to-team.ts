import { invitationExpiresAt, MAX_OPEN_INVITATIONS } from '@jiebang/domain/teams/invitation';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { inviteByMail } from '../notifications/public.ts';
import {
  countOpenInvitations,
  findInvitee,
  findPendingInvitation,
  upsertInvitation,
} from './invitations.repository.ts';
import { requireTeam } from './require-team.ts';

/**
 * Invites a mail address. Whoever proves to read it can accept for 14 days; asking again renews that. More may be
 * invited than there are places: who accepts first joins.
 */
export async function inviteToTeam(ctx: Ctx, id: string, input: { email: string }): Promise<void> {
  const { actor } = ctx;
  await transact(ctx, async (work) => {
    const held = await requireTeam(work, actor, id, 'invite');
    const { email } = input;
    const invitee = await findInvitee(work.tx, email, held.competition.id);
    if (invitee?.teamId) throw new AppError('invitee_in_team');
    const pending = await findPendingInvitation(work.tx, id, email);
    if (!pending && (await countOpenInvitations(work.tx, id, work.now)) >= MAX_OPEN_INVITATIONS)
      throw tooMany();
    const expiresAt = new Date(invitationExpiresAt(work.now.getTime()));
    const invitationId = await upsertInvitation(work.tx, {
      teamId: id,
      email,
      invitedBy: actor.userId as string,
      createdAt: work.now,
      expiresAt,
    });
    // The address is personal data: the audit log names the invitation, the invitation names the address.
    await work.audit({
      action: 'team.invite',
      subjectType: 'team',
      subjectId: id,
      data: { invitationId, expiresAt: expiresAt.toISOString() },
    });
    if (pending && !isStale(pending.expiresAt, work.now)) return;
    const { team, competition } = held;
    await inviteByMail(work, {
      of: 'team',
      invitationId,
      email,
      link: `/competitions/${competition.slug}/team`,
      round: expiresAt.toISOString(),
      data: {
        team: team.name,
        competitionZh: competition.title.zh,
        competitionEn: competition.title.en,
        by: actor.name,
        expiresAt: expiresAt.toISOString(),
      },
    });
  });
}

/** A renewed invitation is told again a day after the last: nobody's mailbox is filled by pressing a button. */
const isStale = (expiresAt: Date, now: Date): boolean =>
  expiresAt.getTime() <= invitationExpiresAt(now.getTime() - 86_400_000);

const tooMany = () =>
  new AppError('invalid_request', 'too many open invitations', {
    errors: [{ path: 'email', code: 'too_many', message: 'Take back some open invitations first.' }],
  });
