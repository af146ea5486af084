import {
  agreeAgreement,
  recordAgreement,
  returnAgreement,
  sendBackAgreement,
  takeBackAgreement,
  terminateAgreement,
} from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';

type Open = 'take_back' | 'agree' | 'record' | 'send_back' | 'return' | 'terminate';
const ORDER: readonly Open[] = ['agree', 'record', 'send_back', 'return', 'take_back', 'terminate'];
const LOOK = {
  agree: 'primary',
  record: 'primary',
  send_back: 'ghost',
  return: 'ghost',
  take_back: 'ghost',
  terminate: 'danger',
} as const;

/** Steps between the two sides and the bureau; each names what it changes before it is done. */
export function AgreementActs({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const takeBack = useAgreementAct(takeBackAgreement, close);
  const agree = useAgreementAct(agreeAgreement, close);
  const record = useAgreementAct(recordAgreement, close);
  const sendBack = useAgreementAct(sendBackAgreement, close);
  const giveBack = useAgreementAct(returnAgreement, close);
  const terminate = useAgreementAct(terminateAgreement, close);
  const able = ORDER.filter((one) => view.abilities.includes(one));
  const params = { id: view.id };
  const { revision } = view;
  if (able.length === 0 && open === null) return null;
  const confirm = {
    take_back: { act: takeBack, run: () => takeBack.mutate({ params }) },
    agree: { act: agree, run: () => agree.mutate({ params, body: { revision } }) },
    record: { act: record, run: () => record.mutate({ params }) },
  };
  const reasoned = {
    send_back: {
      act: sendBack,
      run: (reason: string) => sendBack.mutate({ params, body: { revision, reason } }),
    },
    return: { act: giveBack, run: (reason: string) => giveBack.mutate({ params, body: { reason } }) },
    terminate: { act: terminate, run: (reason: string) => terminate.mutate({ params, body: { reason } }) },
  };
  return (
    <div className="row no-print">
      {able.map((one) => (
        <Button key={one} look={LOOK[one]} onClick={() => setOpen(one)}>
          {t(`acts.${one}`)}
        </Button>
      ))}
      {(['take_back', 'agree', 'record'] as const).map((one) => (
        <ConfirmDialog
          key={one}
          open={open === one}
          title={t(`ask.${one}.title`)}
          act={t(`acts.${one}`)}
          busy={confirm[one].act.isPending}
          error={confirm[one].act.error}
          onConfirm={confirm[one].run}
          onClose={close}
        >
          <p>{t(`ask.${one}.what`)}</p>
          {view.sm3 && one === 'agree' ? (
            <p className="small">
              SM3 <code>{view.sm3}</code>
            </p>
          ) : null}
        </ConfirmDialog>
      ))}
      {(['send_back', 'return', 'terminate'] as const).map((one) => (
        <ReasonDialog
          key={one}
          open={open === one}
          title={t(`ask.${one}.title`)}
          act={t(`acts.${one}`)}
          danger={one === 'terminate'}
          hint={t('reasonHint')}
          state={reasoned[one].act}
          onSend={reasoned[one].run}
          onClose={close}
        >
          <p>{t(`ask.${one}.what`)}</p>
        </ReasonDialog>
      ))}
    </div>
  );
}
