import { type DrawView, drawPanel } from '@jiebang/contracts/opinion-draws';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError } from '../../../components/field.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DueField, defaultDue } from './due-field.tsx';

type Props = { draw: DrawView; scenarioId: string; onDone: () => void; onClose: () => void };

/** The second person draws: from whom, how many, and until when they are asked. */
export function DrawDialog({ draw, scenarioId, onDone, onClose }: Props) {
  const t = useTexts('review');
  const [due, setDue] = useState(defaultDue);
  const act = useDeskAct(drawPanel, onDone);
  return (
    <ConfirmDialog
      open
      title={t('draw.actTitle')}
      act={t('draw.act')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate({ params: { id: scenarioId }, body: { dueAt: fromBeijingInput(due) ?? due } })
      }
      onClose={onClose}
    >
      <p>{t('draw.actWhat', { count: draw.pool.length, seats: draw.seats })}</p>
      <DueField value={due} wrong={fieldError(act.error, 'dueAt')} onChange={setDue} />
    </ConfirmDialog>
  );
}
