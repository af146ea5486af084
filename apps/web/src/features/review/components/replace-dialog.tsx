import { replaceExpert } from '@jiebang/contracts/opinions';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError } from '../../../components/field.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DueField, defaultDue } from './due-field.tsx';
import { ExpertChoice } from './expert-choice.tsx';

type Props = {
  scenarioId: string;
  opinion: { id: string; expert: { name: string } };
  onDone: () => void;
  onClose: () => void;
};

/** Another expert for the place of one who recused or let the date pass. */
export function ReplaceDialog({ scenarioId, opinion, onDone, onClose }: Props) {
  const t = useTexts('review');
  const [chosen, setChosen] = useState<string[]>([]);
  const [due, setDue] = useState(defaultDue);
  const act = useDeskAct(replaceExpert, onDone);
  const [expertId] = chosen;
  const [lacking, setLacking] = useState(false);
  return (
    <ConfirmDialog
      open
      title={t('panel.replaceTitle', { name: opinion.expert.name })}
      act={t('panel.replace')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => {
        if (!expertId) return setLacking(true);
        act.mutate({ params: { id: opinion.id }, body: { expertId, dueAt: fromBeijingInput(due) ?? due } });
      }}
      onClose={onClose}
    >
      <p>{t('panel.replaceWhat')}</p>
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
      <DueField value={due} wrong={fieldError(act.error, 'dueAt')} onChange={setDue} />
    </ConfirmDialog>
  );
}
