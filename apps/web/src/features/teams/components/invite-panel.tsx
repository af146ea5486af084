import { getMyTeam, inviteToTeam, revokeTeamInvitation, type TeamView } from '@jiebang/contracts/teams';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

export function InvitePanel({ team }: { team: TeamView }) {
  const t = useTexts('teams');
  const full = team.members.length >= team.maxMembers;
  return (
    <section>
      <SectionHead title={t('invite.title')} />
      <Card>
        <div className="stack">
          {team.abilities.includes('invite') ? <InviteForm teamId={team.id} /> : null}
          {full ? <p className="muted">{t('invite.full')}</p> : null}
          <OpenInvitations team={team} />
        </div>
      </Card>
    </section>
  );
}

function InviteForm({ teamId }: { teamId: string }) {
  const t = useTexts('teams');
  const form = useRef<HTMLFormElement>(null);
  const act = useAct(inviteToTeam, { refreshes: [getMyTeam], onDone: () => form.current?.reset() });
  return (
    <form
      ref={form}
      className="stack team-invite"
      onSubmit={(event) => {
        event.preventDefault();
        const email = String(new FormData(event.currentTarget).get('email'));
        act.mutate({ params: { id: teamId }, body: { email } });
      }}
    >
      <TextField
        label={t('invite.email')}
        hint={t('invite.emailHint')}
        wrong={fieldError(act.error, 'email')}
        name="email"
        type="email"
        required
        maxLength={200}
        autoComplete="off"
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      {act.isSuccess ? (
        <Note tone="green" role="status">
          {t('invite.sent')}
        </Note>
      ) : null}
      <div>
        <Button type="submit" look="ghost" busy={act.isPending}>
          {t('invite.submit')}
        </Button>
      </div>
    </form>
  );
}

function OpenInvitations({ team }: { team: TeamView }) {
  const t = useTexts('teams');
  const locale = useLocale();
  const [asked, setAsked] = useState<TeamView['invitations'][number] | null>(null);
  const revoke = useAct(revokeTeamInvitation, { refreshes: [getMyTeam], onDone: () => setAsked(null) });
  const open = team.invitations.filter(({ status }) => status === 'pending');
  if (open.length === 0) return null;
  return (
    <div>
      <h3>{t('invite.open')}</h3>
      <ul className="plain-list lines">
        {open.map((invitation) => (
          <li key={invitation.id} className="row">
            <span>
              {invitation.email}{' '}
              <span className="muted small">
                {t('invite.until', { at: formatInstant(invitation.expiresAt, locale) })}
              </span>
            </span>
            {team.abilities.includes('invite') ? (
              <span className="push">
                <Button look="quiet" small onClick={() => setAsked(invitation)}>
                  {t('invite.revoke')}
                  <span className="sr-only"> {invitation.email}</span>
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        title={t('invite.revokeTitle', { email: asked?.email ?? '' })}
        act={t('invite.revoke')}
        danger
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => asked && revoke.mutate({ params: { id: asked.id } })}
        onClose={() => setAsked(null)}
      >
        <p>{t('invite.revokeWhat')}</p>
      </ConfirmDialog>
    </div>
  );
}
