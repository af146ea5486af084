import { passFormalReview } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { panelProblem } from '@jiebang/domain/scenarios/panel';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DueField, defaultDue } from './due-field.tsx';
import { ExpertChoice } from './expert-choice.tsx';

type Props = {
  view: ScenarioView;
  /** Fields ticked to be sent back, which passing leaves behind. */
  ticked: number;
  onDone: (what: string) => void;
  onClose: () => void;
};

/** Ends formal review: names what ends with it, the panel and its date. */
export function PassDialog({ view, ticked, onDone, onClose }: Props) {
  const t = useTexts('review');
  const common = useTexts('common');
  const [experts, setExperts] = useState<string[]>([]);
  const [due, setDue] = useState(defaultDue);
  const act = useDeskAct(passFormalReview, () => onDone(t('pass.done', { count: experts.length })));
  const problem = panelProblem(experts);
  const send = () => {
    if (!problem)
      act.mutate({ params: { id: view.id }, body: { experts, dueAt: fromBeijingInput(due) ?? due } });
  };
  return (
    <Dialog open title={t('pass.title')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>{t('pass.what')}</p>
        {ticked > 0 ? <Note tone="amber">{t('pass.ticked', { count: ticked })}</Note> : null}
        <ExpertChoice
          kind="checkbox"
          legend={t('pass.experts')}
          scenarioId={view.id}
          chosen={experts}
          onChange={setExperts}
        />
        <PanelState count={experts.length} problem={problem} />
        <DueField value={due} wrong={fieldError(act.error, 'dueAt')} onChange={setDue} />
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div className="dialog-acts">
          <Button look="ghost" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" busy={act.isPending} disabled={problem !== null}>
            {t('pass.act')}
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
