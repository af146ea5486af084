import {
  acceptObjection,
  dismissObjection,
  investigateObjection,
  type ObjectionView,
  releaseObjection,
  takeObjection,
} from '@jiebang/contracts/objections';
import { useState } from 'react';
import { Button, type ButtonLook } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { caseReads } from '../lib/lines.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { UpholdDialog } from './uphold-dialog.tsx';

type Action = ObjectionView['abilities'][number];
const looks: Partial<Record<Action, ButtonLook>> = { refuse: 'ghost', release: 'quiet', uphold: 'danger' };
const simple = {
  take: takeObjection,
  release: releaseObjection,
  accept: acceptObjection,
  investigate: investigateObjection,
  dismiss: dismissObjection,
} as const;
type Simple = keyof typeof simple;
/** The way on first, the way back last. */
const order: Action[] = ['take', 'accept', 'refuse', 'investigate', 'uphold', 'dismiss', 'answer', 'release'];

/** The steps that this person may take now; each says what follows before it is taken. */
export function CaseActs({ objection }: { objection: ObjectionView }) {
  const t = useTexts('objections');
  const [asked, setAsked] = useState<Action | null>(null);
  const close = () => setAsked(null);
  if (objection.abilities.length === 0) return null;
  return (
    <section className="row obj-acts" aria-label={t('acts.label')}>
      {order
        .filter((action) => objection.abilities.includes(action))
        .map((action) => (
          <Button key={action} look={looks[action] ?? 'primary'} onClick={() => setAsked(action)}>
            {t(`acts.${action}.act`)}
          </Button>
        ))}
      {asked && asked in simple ? (
        <SimpleDialog objection={objection} action={asked as Simple} onClose={close} />
      ) : null}
      {asked === 'refuse' ? <RefuseDialog objection={objection} onClose={close} /> : null}
      {asked === 'uphold' ? <UpholdDialog objection={objection} onClose={close} /> : null}
      {asked === 'answer' ? <AnswerDialog objection={objection} onClose={close} /> : null}
    </section>
  );
}

type Props = { objection: ObjectionView; onClose: () => void };

function SimpleDialog({ objection, action, onClose }: Props & { action: Simple }) {
  const t = useTexts('objections');
  const act = useAct(simple[action] as typeof takeObjection, { refreshes: caseReads, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t(`acts.${action}.title`)}
      act={t(`acts.${action}.act`)}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: objection.id } })}
      onClose={onClose}
    >
      <p>{t(`acts.${action}.what`)}</p>
      <p className="muted small">{t('acts.audited')}</p>
    </ConfirmDialog>
  );
}
