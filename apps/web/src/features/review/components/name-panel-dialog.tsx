import { convenePanel } from '@jiebang/contracts/opinion-draws';
import { panelProblem } from '@jiebang/domain/scenarios/panel';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DueField, defaultDue } from './due-field.tsx';
import { ExpertChoice } from './expert-choice.tsx';

type Props = { scenarioId: string; onDone: (what: string) => void; onClose: () => void };

/** A panel by name instead of by the draw: its reason stays with every expert who was named. */
export function NamePanelDialog({ scenarioId, onDone, onClose }: Props) {
  const t = useTexts('review');
  const common = useTexts('common');
  const [experts, setExperts] = useState<string[]>([]);
  const [due, setDue] = useState(defaultDue);
  const [reason, setReason] = useState('');
  const act = useDeskAct(convenePanel, () => onDone(t('draw.named', { count: experts.length })));
  const problem = panelProblem(experts);
  return (
    <Dialog open title={t('draw.nameTitle')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem)
            act.mutate({
              params: { id: scenarioId },
              body: { experts, reason, dueAt: fromBeijingInput(due) ?? due },
            });
        }}
      >
        <p>{t('draw.nameWhat')}</p>
        <ExpertChoice
          kind="checkbox"
          legend={t('pass.experts')}
          scenarioId={scenarioId}
          chosen={experts}
          onChange={setExperts}
        />
        <PanelState count={experts.length} problem={problem} />
        <TextArea
          label={t('draw.reason')}
          wrong={fieldError(act.error, 'reason')}
          value={reason}
          required
          onChange={(event) => setReason(event.target.value)}
        />
        <DueField value={due} wrong={fieldError(act.error, 'dueAt')} onChange={setDue} />
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div className="dialog-acts">
          <Button look="ghost" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" busy={act.isPending} disabled={problem !== null || reason.trim() === ''}>
            {t('draw.nameAct')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function PanelState({ count, problem }: { count: number; problem: ReturnType<typeof panelProblem> }) {
  const t = useTexts('review');
  const said = problem === null ? 'pass.ok' : problem === 'even' ? 'pass.even' : 'pass.few';
  return (
    <p role="status" className="small">
      {t('pass.rule')} <b className="num">{t('pass.chosen', { count })}</b>
      {count > 0 ? ` · ${t(said)}` : ''}
    </p>
  );
}
