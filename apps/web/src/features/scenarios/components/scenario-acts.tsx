import {
  getScenario,
  getScenarioHistory,
  listMyScenarios,
  type ScenarioView,
  takeBackScenario,
  withdrawScenario,
} from '@jiebang/contracts/scenarios';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { PaperLinks } from '../../../components/paper-links.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const refreshes = [getScenario, getScenarioHistory, listMyScenarios];
type Props = { view: ScenarioView; name: string };

/** What can be done with the scenario as a whole; only what the server says may be done now. */
export function ScenarioActs({ view, name }: Props) {
  const t = useTexts('scenarios');
  const [open, setOpen] = useState<'take_back' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const params = { id: view.id };
  return (
    <div className="row">
      <LinkButton to="/workspace/scenarios/$id/print" params={params} look="ghost" small>
        {t('acts.preview')}
      </LinkButton>
      <PaperLinks paper={isDraft(view) ? 'draft' : 'application'} id={view.id} />
      {view.version > 0 ? (
        <LinkButton to="/workspace/scenarios/$id/history" params={params} look="ghost" small>
          {t('acts.history')}
        </LinkButton>
      ) : null}
      {view.abilities.includes('copy') ? (
        <LinkButton to="/workspace/scenarios/begin" search={{ copy: view.id }} look="ghost" small>
          {t('acts.copy')}
        </LinkButton>
      ) : null}
      {view.abilities.includes('take_back') ? (
        <Button look="ghost" small onClick={() => setOpen('take_back')}>
          {t('acts.takeBack')}
        </Button>
      ) : null}
      {view.abilities.includes('withdraw') ? (
        <Button look="danger" small onClick={() => setOpen('withdraw')}>
          {t('acts.withdraw')}
        </Button>
      ) : null}
      <TakeBackDialog view={view} name={name} open={open === 'take_back'} onClose={close} />
      <WithdrawDialog view={view} name={name} open={open === 'withdraw'} onClose={close} />
    </div>
  );
}

/** Whose turn it is decides what is printed: what one writes, or what was handed in. */
const isDraft = ({ status, version }: ScenarioView) =>
  status === 'draft' || status === 'returned' || version === 0;

type DialogProps = Props & { open: boolean; onClose: () => void };

function TakeBackDialog({ view, name, open, onClose }: DialogProps) {
  const t = useTexts('scenarios');
  const act = useAct(takeBackScenario, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('acts.takeBackTitle', { name })}
      act={t('acts.takeBack')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id } })}
      onClose={onClose}
    >
      <p>{t(view.round.window === 'open' ? 'acts.takeBackWhat' : 'acts.takeBackLate')}</p>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ view, name, open, onClose }: DialogProps) {
  const t = useTexts('scenarios');
  const act = useAct(withdrawScenario, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open={open}
      title={t('acts.withdrawTitle', { name })}
      act={t('acts.withdraw')}
      danger
      hint={t('acts.reasonHint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: view.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('acts.withdrawWhat')}</p>
    </ReasonDialog>
  );
}
