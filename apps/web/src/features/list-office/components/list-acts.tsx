import {
  extendDeadline,
  type ListView,
  makeListReady,
  sendListBack,
  withdrawList,
} from '@jiebang/contracts/lists';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';
import { PublishDialog } from './publish-dialog.tsx';

const acts = ['make_ready', 'publish', 'send_back', 'extend', 'withdraw'] as const;
type Act = (typeof acts)[number];
type DialogProps = { list: ListView; open: boolean; onClose: () => void };
const looks = {
  make_ready: 'primary',
  publish: 'primary',
  send_back: 'ghost',
  extend: 'ghost',
  withdraw: 'danger',
} as const;

/** Only what the server says may be done now. */
export function ListActs({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {acts
        .filter((act) => list.abilities.includes(act))
        .map((act) => (
          <Button key={act} look={looks[act]} onClick={() => setOpen(act)}>
            {t(`acts.${act}`)}
          </Button>
        ))}
      <ReadyDialog list={list} open={open === 'make_ready'} onClose={close} />
      <PublishDialog list={list} open={open === 'publish'} onClose={close} />
      <SendBackDialog list={list} open={open === 'send_back'} onClose={close} />
      <ExtendDialog list={list} open={open === 'extend'} onClose={close} />
      <WithdrawDialog list={list} open={open === 'withdraw'} onClose={close} />
    </>
  );
}

function ReadyDialog({ list, open, onClose }: DialogProps) {
  const t = useTexts('list-office');
  const text = useText();
  const act = useAct(makeListReady, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('acts.readyTitle', { number: text(list.numberWords) })}
      act={t('acts.make_ready')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: list.id } })}
      onClose={onClose}
    >
      <p>{t('acts.readyWhat')}</p>
    </ConfirmDialog>
  );
}

function SendBackDialog({ list, open, onClose }: DialogProps) {
  const t = useTexts('list-office');
  const text = useText();
  const act = useAct(sendListBack, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open={open}
      title={t('acts.backTitle', { number: text(list.numberWords) })}
      act={t('acts.send_back')}
      hint={t('acts.reasonInside')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: list.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('acts.backWhat')}</p>
    </ReasonDialog>
  );
}

/** The deadline moves later only; what the server refuses is said at the field. */
function ExtendDialog({ list, open, onClose }: DialogProps) {
  const t = useTexts('list-office');
  const text = useText();
  const [end, setEnd] = useState('');
  const act = useAct(extendDeadline, { refreshes, onDone: onClose });
  const now = list.deadlineAt;
  if (!now) return null;
  const value = end || toBeijingInput(now);
  const later = Date.parse(fromBeijingInput(value) ?? now) > Date.parse(now);
  return (
    <ReasonDialog
      open={open}
      title={t('acts.extendTitle', { number: text(list.numberWords) })}
      act={t('acts.extendAct')}
      hint={t('acts.reasonPublic')}
      state={act}
      onSend={(reason) =>
        act.mutate({
          params: { id: list.id },
          body: { reason, deadlineAt: fromBeijingInput(value) ?? value },
        })
      }
      onClose={onClose}
    >
      <p>{t('acts.extendWhat')}</p>
      <p>
        {t('acts.extendNow')} <Deadline at={now} />
      </p>
      <TextField
        type="datetime-local"
        label={t('acts.extendTo')}
        hint={t('texts.deadlineHint')}
        value={value}
        min={toBeijingInput(now)}
        required
        wrong={
          fieldError(act.error, 'deadlineAt') ?? (end !== '' && !later ? t('acts.extendLater') : undefined)
        }
        onChange={(event) => setEnd(event.target.value)}
      />
    </ReasonDialog>
  );
}

function WithdrawDialog({ list, open, onClose }: DialogProps) {
  const t = useTexts('list-office');
  const text = useText();
  const act = useAct(withdrawList, { refreshes, onDone: onClose });
  const published = list.publishedAt !== null;
  return (
    <ReasonDialog
      open={open}
      title={t('acts.withdrawTitle', { number: text(list.numberWords) })}
      act={t('acts.withdraw')}
      danger
      hint={t(published ? 'acts.reasonPublic' : 'acts.reasonInside')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: list.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>
        {published
          ? t('acts.withdrawWhat', { challenges: list.challenges.length })
          : t('acts.withdrawDraft', { challenges: list.challenges.length })}
      </p>
    </ReasonDialog>
  );
}
