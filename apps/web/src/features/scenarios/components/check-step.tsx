import {
  getScenario,
  getScenarioHistory,
  listMyScenarios,
  resubmitScenario,
  type ScenarioView,
  submitScenario,
} from '@jiebang/contracts/scenarios';
import type { ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import { reviewFieldOf } from '@jiebang/domain/scenarios/fields';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { useFieldName } from '../../../components/extra-questions.ts';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { ScenarioKeeper } from '../lib/use-scenario-draft.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { sectionOf } from '../lib/wizard-steps.ts';
import { useProblemWords } from './problem-words.ts';

type CheckProps = { keeper: ScenarioKeeper; problems: ScenarioProblem[] };

/** The last step: everything that is missing, each a way to its field; or the act of handing in. */
export function CheckStep({ keeper, problems }: CheckProps) {
  const t = useTexts('scenarios');
  const { view } = useWizard();
  const again = view.status === 'returned';
  const may = view.abilities.includes(again ? 'resubmit' : 'submit');
  return (
    <>
      {problems.length > 0 ? <Problems id={view.id} problems={problems} /> : null}
      {problems.length === 0 ? (
        <Note tone="green" title={t('check.wholeTitle')}>
          <p>{t(again ? 'check.wholeAgain' : 'check.whole')}</p>
        </Note>
      ) : null}
      {again && untouched(view) ? <Note tone="amber">{t('check.untouched')}</Note> : null}
      {may || again ? null : <Note tone="amber">{t(`check.window.${view.round.window}`)}</Note>}
      <div className="row">
        {may && problems.length === 0 ? <HandIn keeper={keeper} again={again} /> : null}
        <LinkButton to="/workspace/scenarios/$id/print" params={{ id: view.id }} look="ghost">
          {t('acts.preview')}
        </LinkButton>
      </div>
    </>
  );
}

/** Nothing was saved since it was sent back: handing in the same again is allowed, but seldom meant. */
function untouched({ returns, updatedAt }: ScenarioView): boolean {
  return returns.every(({ returnedAt }) => Date.parse(updatedAt) <= Date.parse(returnedAt));
}

function Problems({ id, problems }: { id: string; problems: ScenarioProblem[] }) {
  const t = useTexts('scenarios');
  const nameOf = useFieldName();
  const words = useProblemWords();
  const fields = new Set(problems.map(reviewFieldOf)).size;
  return (
    <Card as="section" label={t('check.listTitle', { count: fields })}>
      <h3 className="card-title">{t('check.listTitle', { count: fields })}</h3>
      <ul className="wiz-problems">
        {problems.map((problem) => (
          <li key={`${reviewFieldOf(problem)} ${problem.code} ${problem.at}`}>
            <Link
              to="/workspace/scenarios/$id"
              params={{ id }}
              search={{ step: sectionOf(problem.field), all: true }}
              hash={`field-${reviewFieldOf(problem)}`}
            >
              {nameOf(reviewFieldOf(problem))}
            </Link>
            <span>{words(problem)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is still on its way to the server goes first; then exactly what stands there is handed in. */
function HandIn({ keeper, again }: { keeper: ScenarioKeeper; again: boolean }) {
  const t = useTexts('scenarios');
  const { view, content } = useWizard();
  const [open, setOpen] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const act = useAct(again ? resubmitScenario : submitScenario, {
    refreshes: [getScenario, getScenarioHistory, listMyScenarios],
    onDone: () => setOpen(false),
  });
  const send = async () => {
    const sent = await keeper.flush();
    setUnsaved(!sent);
    if (sent) act.mutate({ params: { id: view.id }, body: { revision: keeper.draft().view.revision } });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(again ? 'check.again' : 'check.submit')}</Button>
      <ConfirmDialog
        open={open}
        title={t(again ? 'check.againTitle' : 'check.submitTitle', { name: content.title })}
        act={t(again ? 'check.again' : 'check.submit')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        <ul className="prose">
          <li>{t('check.what1', { name: view.organisation.name })}</li>
          <li>{t('check.what2')}</li>
          <li>{t('check.what3')}</li>
        </ul>
        {unsaved ? <Note tone="seal">{t('check.unsaved')}</Note> : null}
      </ConfirmDialog>
    </>
  );
}
