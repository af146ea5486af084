import { type ChallengeView, inviteSolvers } from '@jiebang/contracts/challenges';
import { checkOrganisation } from '@jiebang/contracts/organisations';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

/** The bodies that a directed challenge is for, named by their credit code; each must be registered here. */
export function Invitees({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('list-office');
  const [code, setCode] = useState('');
  const [unknown, setUnknown] = useState(false);
  const invited = challenge.setup?.invitees ?? [];
  const ids = invited.map(({ id }) => id);
  const invite = useAct(inviteSolvers, { refreshes, onDone: () => setCode('') });
  const send = (organisationIds: string[]) =>
    invite.mutate({ params: { id: challenge.id }, body: { organisationIds } });
  const check = useAct(checkOrganisation, {
    onDone: ({ existing }) => {
      setUnknown(!existing);
      if (existing) send([...new Set([...ids, existing.id])]);
    },
  });
  const mayInvite = challenge.abilities.includes('invite');
  return (
    <div id={`at-${challenge.id}-invitees`} className="stack">
      <h4>{t('invitees.title')}</h4>
      {invited.length === 0 ? <p className="muted">{t('invitees.none')}</p> : null}
      <ul className="plain-list">
        {invited.map(({ id, name }) => (
          <li key={id} className="row">
            {name}
            {challenge.abilities.includes('edit') ? (
              <Button look="quiet" small onClick={() => send(ids.filter((one) => one !== id))}>
                {t('invitees.remove')}
                <span className="sr-only"> {name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayInvite ? (
        <form
          className="lo-invite"
          onSubmit={(event) => {
            event.preventDefault();
            check.mutate({ body: { identity: { kind: 'domestic', creditCode: code } } });
          }}
        >
          <TextField
            label={t('invitees.code')}
            hint={t('invitees.hint')}
            wrong={unknown ? t('invitees.unknown') : undefined}
            value={code}
            maxLength={30}
            required
            onChange={(event) => {
              setCode(event.target.value);
              setUnknown(false);
            }}
          />
          <Button type="submit" look="ghost" busy={check.isPending || invite.isPending}>
            {t('invitees.add')}
          </Button>
        </form>
      ) : null}
      {check.error ? <ProblemNote error={check.error} /> : null}
      {invite.error ? <ProblemNote error={invite.error} /> : null}
    </div>
  );
}
