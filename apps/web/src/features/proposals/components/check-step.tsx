import { correctProposal, submitProposal } from '@jiebang/contracts/proposals';
import type { ProposalProblem } from '@jiebang/domain/proposals/content';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Money } from '../../../components/money.tsx';
import { Note } from '../../../components/note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useForm } from '../lib/form-context.ts';
import { sectionOf } from '../lib/problems.ts';
import { useProposalAct } from '../lib/use-proposal-act.ts';
import type { ProposalKeeper } from '../lib/use-proposal-draft.ts';
import { CommitmentsTable } from './commitments-table.tsx';
import { useProblemWords } from './problem-words.ts';

type CheckProps = { keeper: ProposalKeeper; problems: ProposalProblem[] };

/** The last step: everything that is missing, each a way to its field; or what one commits to, and the act. */
export function CheckStep({ keeper, problems }: CheckProps) {
  const t = useTexts('proposals');
  const { view, content } = useForm();
  const again = view.status === 'correction';
  const may = view.abilities.includes(again ? 'correct' : 'submit');
  if (problems.length > 0) return <Problems id={view.id} problems={problems} />;
  return (
    <>
      <Note tone="green" title={t('check.wholeTitle')}>
        <p>{t(again ? 'check.wholeAgain' : 'check.whole')}</p>
      </Note>
      <Card as="section" className="pad" label={t('check.readBack')}>
        <h3 className="card-title">{t('check.readBack')}</h3>
        <CommitmentsTable indicators={view.challenge.indicators} commitments={content.commitments} />
        <p>
          <span className="muted">{t('check.price')}</span>{' '}
          {content.priceFen === null ? null : <Money fen={content.priceFen} />}
        </p>
      </Card>
      {again && untouched(view) ? <Note tone="amber">{t('check.untouched')}</Note> : null}
      {may ? <HandIn keeper={keeper} again={again} /> : <Note tone="amber">{t('check.mayNot')}</Note>}
    </>
  );
}

/** Nothing was saved since the corrections were asked for: handing in the same again is allowed, but seldom meant. */
function untouched({ corrections, updatedAt }: ReturnType<typeof useForm>['view']): boolean {
  const open = corrections.filter(({ answeredAt }) => answeredAt === null);
  return open.every(({ askedAt }) => Date.parse(updatedAt) <= Date.parse(askedAt));
}

function Problems({ id, problems }: { id: string; problems: ProposalProblem[] }) {
  const t = useTexts('proposals');
  const text = useText();
  const words = useProblemWords();
  const { view } = useForm();
  const fields = new Set(problems.map(({ field }) => field)).size;
  const rowOf = ({ field, at }: ProposalProblem) =>
    at === null
      ? ''
      : field === 'commitments'
        ? t('check.indicator', { name: view.challenge.indicators[at]?.name ?? '' })
        : t('check.row', { row: at + 1 });
  return (
    <Card as="section" label={t('check.listTitle', { count: fields })} className="pad">
      <h3 className="card-title">{t('check.listTitle', { count: fields })}</h3>
      <ul className="wiz-problems">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code} ${problem.at}`}>
            <Link
              to="/workspace/proposals/$id"
              params={{ id }}
              search={{ step: sectionOf(problem.field), all: true }}
              hash={`field-${problem.field}`}
            >
              {text(proposalFields[problem.field])}
            </Link>
            <span>
              {rowOf(problem)}
              {words(problem)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is still on its way to the server goes first; then exactly what stands there is handed in. */
function HandIn({ keeper, again }: { keeper: ProposalKeeper; again: boolean }) {
  const t = useTexts('proposals');
  const { view } = useForm();
  const key = useRef(randomKey());
  const [open, setOpen] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const act = useProposalAct(again ? correctProposal : submitProposal, () => setOpen(false));
  const send = async () => {
    const sent = await keeper.flush();
    setUnsaved(!sent);
    if (!sent) return;
    const { revision } = keeper.draft().view;
    act.mutate({
      params: { id: view.id },
      body: { revision },
      options: { idempotencyKey: `${key.current}-${revision}` },
    });
  };
  const name = { name: view.challenge.title };
  return (
    <>
      <div className="row">
        <Button onClick={() => setOpen(true)}>{t(again ? 'check.correct' : 'check.submit')}</Button>
        {again ? null : <Deadline at={view.challenge.deadlineAt} />}
      </div>
      <ConfirmDialog
        open={open}
        title={t(again ? 'check.correctTitle' : 'check.submitTitle', name)}
        act={t(again ? 'check.correct' : 'check.submit')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        <ul className="prose">
          <li>{t('check.what.by', { name: view.organisation.name })}</li>
          <li>{t(again ? 'check.what.onlyAsked' : 'check.what.sealed')}</li>
          <li>{t(again ? 'check.what.final' : 'check.what.noChange')}</li>
          <li>{t('check.what.receipt')}</li>
        </ul>
        {act.error?.code === 'conflict' ? <Note tone="amber">{t('check.reloaded')}</Note> : null}
        {unsaved ? <Note tone="seal">{t('check.unsaved')}</Note> : null}
      </ConfirmDialog>
    </>
  );
}
