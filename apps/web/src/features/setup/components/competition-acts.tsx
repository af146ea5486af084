import {
  archiveCompetition,
  type CompetitionView,
  cancelCompetition,
  getCompetition,
  getPhase,
  listCompetitions,
  publishCompetition,
} from '@jiebang/contracts/competitions';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const refreshes = [getCompetition, getPhase, listCompetitions];
const acts = ['publish', 'archive', 'cancel'] as const;

/** Publish, archive, cancel: only what the server says this person may do now. */
export function CompetitionActs({ competition }: { competition: CompetitionView }) {
  const t = useTexts('setup');
  const [open, setOpen] = useState<(typeof acts)[number] | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {acts
        .filter((act) => competition.abilities.includes(act))
        .map((act) => (
          <Button
            key={act}
            look={act === 'publish' ? 'primary' : act === 'cancel' ? 'danger' : 'ghost'}
            onClick={() => setOpen(act)}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
      <PublishDialog competition={competition} open={open === 'publish'} onClose={close} />
      <EndDialog competition={competition} verb="archive" open={open === 'archive'} onClose={close} />
      <EndDialog competition={competition} verb="cancel" open={open === 'cancel'} onClose={close} />
    </>
  );
}

type Props = { competition: CompetitionView; open: boolean; onClose: () => void };

function PublishDialog({ competition, open, onClose }: Props) {
  const t = useTexts('setup');
  const text = useText();
  const act = useAct(publishCompetition, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('acts.publishTitle', { name: text(competition.title) })}
      act={t('acts.publish')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: competition.id } })}
      onClose={onClose}
    >
      <p>{t('acts.publishWhat')}</p>
    </ConfirmDialog>
  );
}

function EndDialog({ competition, verb, open, onClose }: Props & { verb: 'archive' | 'cancel' }) {
  const t = useTexts('setup');
  const text = useText();
  const endpoint = verb === 'archive' ? archiveCompetition : cancelCompetition;
  const act = useAct(endpoint, { refreshes, onDone: onClose });
  const { teams, submissions } = competition;
  return (
    <ReasonDialog
      open={open}
      title={t(`acts.${verb}Title`, { name: text(competition.title) })}
      act={t(`acts.${verb}`)}
      danger
      hint={verb === 'cancel' ? t('reasonHint') : t('reasonAudit')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: competition.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t(`acts.${verb}What`, { teams, submissions })}</p>
    </ReasonDialog>
  );
}
