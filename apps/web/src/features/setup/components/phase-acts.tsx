import {
  type CompetitionView,
  extendPhase,
  getCompetition,
  getPhase,
  listCompetitions,
  openPhase,
  type PhaseView,
  revealPhase,
} from '@jiebang/contracts/competitions';
import { useState } from 'react';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import { formatDeadline, formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const refreshes = [getCompetition, getPhase, listCompetitions];
type DialogProps = { open: boolean; phase: PhaseView; onClose: () => void };

export function OpenDialog(props: DialogProps & { competition: CompetitionView }) {
  const { open, phase, competition, onClose } = props;
  const t = useTexts('setup');
  const text = useText();
  const locale = useLocale();
  const act = useAct(openPhase, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('release.openTitle', { name: text(phase.title) })}
      act={t('release.open')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: phase.id } })}
      onClose={onClose}
    >
      <p>{t('release.openWhat')}</p>
      <ul className="prose">
        <li>{t('release.open1')}</li>
        <li>{t('release.open2')}</li>
        <li>
          {t('release.open3', {
            start: formatInstant(phase.startsAt, locale),
            end: formatDeadline(phase.endsAt, locale),
          })}
        </li>
      </ul>
      {competition.status === 'draft' ? <Note tone="amber">{t('release.openDraft')}</Note> : null}
    </ConfirmDialog>
  );
}

/** The end moves later only; the server refuses the rest, and says so at the field. */
export function ExtendDialog({ open, phase, onClose }: DialogProps) {
  const t = useTexts('setup');
  const text = useText();
  const [end, setEnd] = useState('');
  const act = useAct(extendPhase, { refreshes, onDone: onClose });
  const value = end || toBeijingInput(phase.endsAt);
  return (
    <ReasonDialog
      open={open}
      title={t('release.extendTitle', { name: text(phase.title) })}
      act={t('release.extendAct')}
      hint={t('reasonHint')}
      state={act}
      onSend={(reason) =>
        act.mutate({ params: { id: phase.id }, body: { reason, endsAt: fromBeijingInput(value) ?? value } })
      }
      onClose={onClose}
    >
      <p>{t('release.extendWhat')}</p>
      <p>
        {t('release.extendNow')} <Deadline at={phase.endsAt} />
      </p>
      <TextField
        type="datetime-local"
        label={t('release.extendTo')}
        hint={t('phase.endsHint')}
        value={value}
        min={toBeijingInput(phase.endsAt)}
        required
        wrong={fieldError(act.error, 'endsAt')}
        onChange={(event) => setEnd(event.target.value)}
      />
    </ReasonDialog>
  );
}

export function RevealDialog({ open, phase, onClose }: DialogProps) {
  const t = useTexts('setup');
  const text = useText();
  const act = useAct(revealPhase, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={t('release.revealTitle', { name: text(phase.title) })}
      act={t('release.reveal')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: phase.id } })}
      onClose={onClose}
    >
      <p>{t('release.revealWhat')}</p>
    </ConfirmDialog>
  );
}
