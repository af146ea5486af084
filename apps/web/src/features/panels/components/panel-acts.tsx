import {
  addToPool,
  cancelPanel,
  extendPanel,
  type PanelView,
  remindJudges,
} from '@jiebang/contracts/judging';
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
import { JudgeChoice } from './judge-choice.tsx';
import { OpenDialog } from './open-dialog.tsx';

const acts = ['open', 'remind', 'extend', 'add_to_pool', 'cancel'] as const;
type Act = (typeof acts)[number];
type DialogProps = { panel: PanelView; open: boolean; onClose: () => void };
const looks = {
  open: 'primary',
  remind: 'ghost',
  extend: 'ghost',
  add_to_pool: 'ghost',
  cancel: 'danger',
} as const;

/** Only what the server says may be done now. */
export function PanelActs({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const [open, setOpen] = useState<Act | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {acts
        .filter((act) => panel.abilities.includes(act))
        .map((act) => (
          <Button
            key={act}
            look={looks[act]}
            onClick={() => {
              setDone(null);
              setOpen(act);
            }}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
      <span role="status" className="pan-done">
        {done}
      </span>
      {open === 'open' ? <OpenDialog panel={panel} onClose={close} /> : null}
      <RemindDialog panel={panel} open={open === 'remind'} onClose={close} onDone={setDone} />
      <ExtendDialog panel={panel} open={open === 'extend'} onClose={close} />
      <PoolDialog panel={panel} open={open === 'add_to_pool'} onClose={close} />
      <CancelDialog panel={panel} open={open === 'cancel'} onClose={close} />
    </>
  );
}

function RemindDialog({ panel, open, onClose, onDone }: DialogProps & { onDone: (words: string) => void }) {
  const t = useTexts('panels');
  const act = useAct(remindJudges, {
    onDone: ({ reminded }) => {
      onDone(t('acts.reminded', { count: reminded }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open={open}
      title={t('acts.remindTitle')}
      act={t('acts.remind')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: panel.id } })}
      onClose={onClose}
    >
      <p>{t('acts.remindWhat', { missing: panel.sheets.total - panel.sheets.submitted })}</p>
    </ConfirmDialog>
  );
}

function ExtendDialog({ panel, open, onClose }: DialogProps) {
  const t = useTexts('panels');
  const [to, setTo] = useState('');
  const act = useAct(extendPanel, { refreshes, onDone: onClose });
  const at = fromBeijingInput(to);
  return (
    <ReasonDialog
      open={open}
      title={t('acts.extendTitle')}
      act={t('acts.extend')}
      hint={t('acts.reasonJudges')}
      state={act}
      onSend={(reason) =>
        act.mutate({ params: { id: panel.id }, body: { dueAt: at ?? panel.dueAt, reason } })
      }
      onClose={onClose}
    >
      <p>
        {t('acts.extendNow')} <Deadline at={panel.dueAt} />
      </p>
      <TextField
        label={t('acts.extendTo')}
        hint={
          <>
            {t('judges.dueHint')} {at ? <Deadline at={at} /> : null}
          </>
        }
        wrong={fieldError(act.error, 'dueAt')}
        type="datetime-local"
        value={to}
        min={toBeijingInput(panel.dueAt)}
        required
        onChange={(event) => setTo(event.target.value)}
      />
    </ReasonDialog>
  );
}

function PoolDialog({ panel, open, onClose }: DialogProps) {
  const t = useTexts('panels');
  const [chosen, setChosen] = useState<string[]>([]);
  const act = useAct(addToPool, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open={open}
      title={t('acts.poolTitle')}
      act={t('acts.add_to_pool')}
      hint={t('acts.reasonAudit')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: panel.id }, body: { judgeIds: chosen, reason } })}
      onClose={onClose}
    >
      <p>{t('acts.poolWhat')}</p>
      {open ? (
        <JudgeChoice
          panelId={panel.id}
          kind="checkbox"
          legend={t('acts.poolChoose')}
          chosen={chosen}
          onChange={setChosen}
          only={(one) => !one.chosen}
        />
      ) : null}
    </ReasonDialog>
  );
}

function CancelDialog({ panel, open, onClose }: DialogProps) {
  const t = useTexts('panels');
  const text = useText();
  const act = useAct(cancelPanel, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open={open}
      title={t('acts.cancelTitle', { name: text(panel.competition.title) })}
      act={t('acts.cancel')}
      danger
      hint={t('acts.reasonJudges')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: panel.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>
        {panel.status === 'draft'
          ? t('acts.cancelDraft')
          : t('acts.cancelWhat', { submitted: panel.sheets.submitted })}
      </p>
    </ReasonDialog>
  );
}
