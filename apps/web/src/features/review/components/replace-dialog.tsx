import { getDraw } from '@jiebang/contracts/opinion-draws';
import { replaceExpert } from '@jiebang/contracts/opinions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DueField, defaultDue } from './due-field.tsx';
import { ExpertChoice } from './expert-choice.tsx';

type Props = {
  scenarioId: string;
  opinion: { id: string; expert: { name: string } };
  onDone: () => void;
  onClose: () => void;
};

/**
 * Fills the place of an expert who recused or let the date pass. Where the panel was drawn nobody is chosen, unless the
 * server says that the order is exhausted: then, as for a panel that was named, one is named with a reason.
 */
export function ReplaceDialog({ scenarioId, opinion, onDone, onClose }: Props) {
  const t = useTexts('review');
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [due, setDue] = useState(defaultDue);
  const act = useDeskAct(replaceExpert, onDone);
  const { data } = useQuery(apiQuery(getDraw, { params: { id: scenarioId } }));
  const exhausted = fieldError(act.error, 'expertId') !== undefined;
  const drawn = data?.draw?.drawnAt != null;
  const naming = data !== undefined && (!drawn || exhausted);
  const [expertId] = chosen;
  const [lacking, setLacking] = useState(false);
  const named = naming ? { expertId, reason } : {};
  return (
    <ConfirmDialog
      open
      title={t('panel.replaceTitle', { name: opinion.expert.name })}
      act={t('panel.replace')}
      busy={act.isPending || data === undefined}
      error={act.error}
      onConfirm={() => {
        if (naming && (!expertId || reason.trim() === '')) return setLacking(true);
        act.mutate({
          params: { id: opinion.id },
          body: { ...named, dueAt: fromBeijingInput(due) ?? due },
        });
      }}
      onClose={onClose}
    >
      <p>{t(naming || data === undefined ? 'panel.replaceWhat' : 'panel.replaceDrawn')}</p>
      {naming ? (
        <>
          <ExpertChoice
            kind="radio"
            legend={t('panel.newExpert')}
            scenarioId={scenarioId}
            chosen={chosen}
            onChange={setChosen}
          />
          {lacking && !expertId ? (
            <p role="alert" className="rev-lacking">
              {t('panel.chooseExpert')}
            </p>
          ) : null}
          <TextArea
            label={t('draw.reason')}
            wrong={lacking && reason.trim() === '' ? t('panel.whyExpert') : fieldError(act.error, 'reason')}
            value={reason}
            required
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      ) : null}
      <DueField value={due} wrong={fieldError(act.error, 'dueAt')} onChange={setDue} />
    </ConfirmDialog>
  );
}
