import {
  grantResource,
  refuseResource,
  returnResource,
  revokeResource,
  takeBackResourceRequest,
} from '@jiebang/contracts/resource-endpoints';
import type { ResourceRequestView } from '@jiebang/contracts/resources';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useResourceAct } from '../lib/use-resource-act.ts';

const steps = ['grant', 'refuse', 'revoke', 'return', 'take_back'] as const;
type Step = (typeof steps)[number];

/** The steps that are the viewer's now; each asks first and names what it changes. */
export function RequestActs({ view }: { view: ResourceRequestView }) {
  const t = useTexts('resources');
  const [open, setOpen] = useState<Step | null>(null);
  const close = () => setOpen(null);
  const refuse = useResourceAct(refuseResource, close);
  const revoke = useResourceAct(revokeResource, close);
  const giveBack = useResourceAct(returnResource, close);
  const takeBack = useResourceAct(takeBackResourceRequest, close);
  const params = { id: view.id };
  const mine = steps.filter((step) => view.abilities.includes(step));
  if (mine.length === 0) return null;
  const frame = (step: Step) => ({
    open: open === step,
    title: t(`acts.${step}`),
    act: t(`acts.${step}`),
    onClose: close,
  });
  return (
    <div className="row">
      {mine.map((step) => (
        <Button
          key={step}
          look={step === 'grant' ? 'primary' : step === 'revoke' ? 'danger' : 'ghost'}
          onClick={() => setOpen(step)}
        >
          {t(`acts.${step}`)}
        </Button>
      ))}
      <GrantDialog view={view} frame={frame('grant')} />
      <ReasonDialog
        {...frame('refuse')}
        hint={t('acts.reasonHint')}
        state={refuse}
        onSend={(reason) => refuse.mutate({ params, body: { reason } })}
      >
        <p>{t('acts.refuseWhat')}</p>
      </ReasonDialog>
      <ReasonDialog
        {...frame('revoke')}
        danger
        hint={t('acts.reasonHint')}
        state={revoke}
        onSend={(reason) => revoke.mutate({ params, body: { reason } })}
      >
        <p>{t('acts.revokeWhat')}</p>
      </ReasonDialog>
      <ConfirmDialog
        {...frame('return')}
        busy={giveBack.isPending}
        error={giveBack.error}
        onConfirm={() => giveBack.mutate({ params })}
      >
        <p>{t('acts.returnWhat')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        {...frame('take_back')}
        busy={takeBack.isPending}
        error={takeBack.error}
        onConfirm={() => takeBack.mutate({ params })}
      >
        <p>{t('acts.takeBackWhat')}</p>
      </ConfirmDialog>
    </div>
  );
}

type Frame = { open: boolean; title: string; act: string; onClose: () => void };

/** How much, with how much is free all through the period. */
function GrantDialog({ view, frame }: { view: ResourceRequestView; frame: Frame }) {
  const t = useTexts('resources');
  const [amount, setAmount] = useState(view.amount);
  const act = useResourceAct(grantResource, frame.onClose);
  return (
    <ConfirmDialog
      {...frame}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id }, body: { amount } })}
    >
      <p>{view.free === null ? t('acts.grantFreely') : t('acts.grantFree', { free: view.free })}</p>
      <NumberField
        label={t('requests.granted')}
        wrong={fieldError(act.error, 'amount')}
        value={amount}
        min={1}
        max={view.amount}
        onChange={setAmount}
      />
    </ConfirmDialog>
  );
}
