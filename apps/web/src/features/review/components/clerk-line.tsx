import { assignScenario, listReviewClerks } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';

/** On whose desk it is, and how it gets to another. */
export function ClerkLine({ view }: { view: ScenarioView }) {
  const t = useTexts('review');
  const { user } = useSession();
  const [handing, setHanding] = useState(false);
  const act = useDeskAct(assignScenario);
  const mine = view.clerk !== null && view.clerk.id === user?.id;
  const move = (clerkId: string | null) =>
    act.mutate({ params: { id: view.id }, body: { clerkId, from: view.clerk?.id ?? null } });
  return (
    <div className="stack rev-clerk">
      <div className="row">
        <span className="muted">{t('clerk.name')}</span>
        <b>{clerkName(view, mine, t)}</b>
      </div>
      {view.clerk && !mine && view.abilities.includes('assign') && !view.abilities.includes('return') ? (
        <p className="small">{t('clerk.other', { name: view.clerk.name })}</p>
      ) : null}
      {act.error ? <ProblemNote error={act.error} /> : null}
      {view.abilities.includes('assign') && user ? (
        <div className="row">
          {mine ? (
            <Button small look="ghost" busy={act.isPending} onClick={() => move(null)}>
              {t('clerk.release')}
            </Button>
          ) : (
            <Button
              small
              look="ghost"
              busy={act.isPending}
              aria-keyshortcuts="C"
              onClick={() => move(user.id)}
            >
              {t(view.clerk ? 'clerk.takeOver' : 'clerk.claim')}
            </Button>
          )}
          <Button small look="quiet" onClick={() => setHanding(true)}>
            {t('clerk.hand')}
          </Button>
        </div>
      ) : null}
      {handing ? <HandDialog view={view} onClose={() => setHanding(false)} /> : null}
    </div>
  );
}

function clerkName({ clerk }: ScenarioView, mine: boolean, t: ReturnType<typeof useTexts<'review'>>): string {
  if (!clerk) return t('clerk.nobody');
  return mine ? t('clerk.me', { name: clerk.name }) : clerk.name;
}

function HandDialog({ view, onClose }: { view: ScenarioView; onClose: () => void }) {
  const t = useTexts('review');
  const { data } = useQuery(apiQuery(listReviewClerks, {}));
  const [to, setTo] = useState('');
  const [lacking, setLacking] = useState(false);
  const act = useDeskAct(assignScenario, onClose);
  return (
    <ConfirmDialog
      open
      title={t('clerk.handTitle')}
      act={t('clerk.hand')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => {
        if (!to) return setLacking(true);
        act.mutate({ params: { id: view.id }, body: { clerkId: to, from: view.clerk?.id ?? null } });
      }}
      onClose={onClose}
    >
      <p>{t('clerk.handWhat')}</p>
      <SelectField
        label={t('clerk.to')}
        value={to}
        wrong={lacking && !to ? t('clerk.chooseOne') : fieldError(act.error, 'clerkId')}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="">{t('clerk.choose')}</option>
        {(data?.items ?? [])
          .filter(({ id }) => id !== view.clerk?.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
    </ConfirmDialog>
  );
}
