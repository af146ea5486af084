import type { Ctx } from '../../platform/context.ts';
import { absoluteUrl, composeMail, type Letter } from './compose-mail.ts';
import { findOrganisationInvitation, findTeamInvitation } from './invitations.repository.ts';
import { isRefusedForGood } from './is-refused-for-good.ts';
import { texts } from './texts.ts';

type Payload = { of: 'team' | 'organisation'; invitationId: string };

/**
 * Sends at least once: an invitation that arrives twice does no harm, one that never arrives does. One that was
 * answered, taken back or has lapsed meanwhile is not sent.
 */
export async function handle(ctx: Ctx, { of, invitationId }: Payload): Promise<void> {
  const { db, clock, mailer, env } = ctx.services;
  const row =
    of === 'team'
      ? await findTeamInvitation(db, invitationId, clock.now())
      : await findOrganisationInvitation(db, invitationId, clock.now());
  if (!row) return;
  const wording =
    'team' in row.data ? texts.team_invitation(row.data) : texts.organisation_invitation(row.data);
  try {
    await mailer.send(composeMail(row.email, null, withoutAccount(wording, absoluteUrl(env, '/sign-up'))));
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
    ctx.log.warn({ of, invitationId, err: String(error) }, 'invitation refused for good');
  }
}

function withoutAccount({ subject, body }: Omit<Letter, 'url'>, url: string): Letter {
  return {
    subject,
    body: {
      zh: `${body.zh}\n\n您还没有平台账户。请用本邮箱注册并完成邮箱验证，登录后即可看到邀请。如不认识邀请人，请忽略本邮件。`,
      en: `${body.en}\n\nYou have no account here yet. Sign up with this mail address and verify it; the invitation will be there when you sign in. If you do not know who invites you, ignore this mail.`,
    },
    url,
  };
}
