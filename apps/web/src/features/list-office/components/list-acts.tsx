import { discardList, type ListView, makeListReady, sendListBack } from '@jiebang/contracts/lists';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';
import { PrepareActDialog } from './prepare-act-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';

const acts = ['make_ready', 'publish', 'send_back', 'discard', 'extend', 'withdraw'] as const;
type Act = (typeof acts)[number];
type DialogProps = { list: ListView; open: boolean; onClose: () => void };
const looks = {
  make_ready: 'primary',
  publish: 'primary',
  send_back: 'ghost',
  discard: 'danger',
  extend: 'ghost',
  withdraw: 'danger',
} as const;

/** Only what the server says may be done now; what takes two persons is prepared here. */
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
      <DiscardDialog list={list} open={open === 'discard'} onClose={close} />
      {open === 'extend' || open === 'withdraw' ? (
        <PrepareActDialog list={list} begin={{ kind: open }} onClose={close} />
      ) : null}
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

function DiscardDialog({ list, open, onClose }: DialogProps) {
  const t = useTexts('list-office');
  const act = useAct(discardList, { refreshes, onDone: onClose });
  const text = useText();
  return (
    <ReasonDialog
      open={open}
      title={t('acts.discardTitle', { number: text(list.numberWords) })}
      act={t('acts.discard')}
      danger
      hint={t('acts.reasonInside')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: list.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('acts.discardWhat', { challenges: list.challenges.length })}</p>
    </ReasonDialog>
  );
}
