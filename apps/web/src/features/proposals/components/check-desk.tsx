import { findInvalid, findValid } from '@jiebang/contracts/proposal-review';
import { downloadProposal, type ProposalView } from '@jiebang/contracts/proposals';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { type Fact, Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Money } from '../../../components/money.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import type { Asked } from '../lib/use-asked.ts';
import { useProposalAct } from '../lib/use-proposal-act.ts';
import { AskDialog } from './ask-dialog.tsx';

type Props = { view: ProposalView; asked: Asked };
type Open = 'valid' | 'invalid' | 'ask' | null;

/** Facts of a proposal, and what the formal check may do with it now. */
export function CheckDesk({ view, asked }: Props) {
  const t = useTexts('received');
  const [open, setOpen] = useState<Open>(null);
  const [done, setDone] = useState('');
  const finish = (what: string) => {
    setOpen(null);
    setDone(what);
  };
  return (
    <section className="card pad stack" aria-labelledby="desk-title">
      <h2 id="desk-title" className="card-title">
        {t('desk.title')}
      </h2>
      {done ? (
        <Note tone="green" role="status">
          {done}
        </Note>
      ) : null}
      <DeskFacts view={view} />
      {view.standingReason ? (
        <Note title={t('desk.reason')}>
          <PlainText text={view.standingReason} />
        </Note>
      ) : null}
      <Acts view={view} asked={asked} onOpen={setOpen} />
      {open === 'ask' ? (
        <AskDialog view={view} asked={asked} onDone={finish} onClose={() => setOpen(null)} />
      ) : null}
      <ValidDialog view={view} open={open === 'valid'} onDone={finish} onClose={() => setOpen(null)} />
      <InvalidDialog view={view} open={open === 'invalid'} onDone={finish} onClose={() => setOpen(null)} />
    </section>
  );
}

function DeskFacts({ view }: { view: ProposalView }) {
  const t = useTexts('received');
  const last = view.versions.at(-1);
  const { priceFen } = view.content;
  const facts: Fact[] = [
    ...(view.dueAt ? [{ name: t('desk.due'), value: <Deadline at={view.dueAt} /> }] : []),
    ...(priceFen === null ? [] : [{ name: t('desk.price'), value: <Money fen={priceFen} /> }]),
    ...(view.submittedAt ? [{ name: t('desk.submitted'), value: <Instant at={view.submittedAt} /> }] : []),
    ...(last && last.version > 1
      ? [{ name: t('desk.corrected', { version: last.version }), value: <Instant at={last.submittedAt} /> }]
      : []),
    ...(last ? [{ name: 'SM3', value: <code title={last.sm3}>{`${last.sm3.slice(0, 16)}…`}</code> }] : []),
  ];
  return <Facts facts={facts} />;
}

type ActsProps = Props & { onOpen: (open: Open) => void };

function Acts({ view, asked, onOpen }: ActsProps) {
  const t = useTexts('received');
  const [lacking, setLacking] = useState(false);
  const may = (ability: ProposalView['abilities'][number]) => view.abilities.includes(ability);
  const count = asked.ticked.length;
  if (view.abilities.length === 0) return <Waiting view={view} />;
  const ask = () => {
    const missing = asked.lacking[0];
    setLacking(missing !== undefined);
    if (missing === undefined) onOpen('ask');
    else document.querySelector<HTMLElement>(`[data-editor="${missing}"] textarea`)?.focus();
  };
  return (
    <div className="stack prop-acts">
      {may('ask_correction') ? (
        <p className="muted small">{count > 0 ? t('ask.kept') : t('ask.how')}</p>
      ) : (
        <p>{t('desk.waitCorrection')}</p>
      )}
      {lacking && asked.lacking.length > 0 ? (
        <p role="alert" className="prop-lacking">
          {t('ask.fill')}
        </p>
      ) : null}
      {may('ask_correction') ? (
        <Button look={count > 0 ? 'primary' : 'ghost'} disabled={count === 0} onClick={ask}>
          {count > 0 ? t('ask.actCount', { count }) : t('ask.act')}
        </Button>
      ) : null}
      {may('find_valid') ? (
        <Button look={count > 0 ? 'ghost' : 'primary'} onClick={() => onOpen('valid')}>
          {t('valid.act')}
        </Button>
      ) : null}
      {may('find_invalid') ? (
        <Button look="danger" onClick={() => onOpen('invalid')}>
          {t('invalid.act')}
        </Button>
      ) : null}
      <a
        className="small"
        href={addressOf(downloadProposal, { params: { id: view.id }, query: {} })}
        download
      >
        {t('desk.file')}
      </a>
    </div>
  );
}

function Waiting({ view }: { view: ProposalView }) {
  const t = useTexts('received');
  const { status } = view;
  if (status === 'submitted') return <p className="muted">{t('desk.waitCheck')}</p>;
  if (status === 'correction') return <p className="muted">{t('desk.waitCorrection')}</p>;
  if (status === 'valid') return <p className="muted">{t('desk.waitSelection')}</p>;
  return null;
}

type DialogProps = {
  view: ProposalView;
  open: boolean;
  onDone: (what: string) => void;
  onClose: () => void;
};

function ValidDialog({ view, open, onDone, onClose }: DialogProps) {
  const t = useTexts('received');
  const act = useProposalAct(findValid, () => onDone(t('valid.done')));
  const name = { name: view.organisation.name };
  return (
    <ConfirmDialog
      open={open}
      title={t('valid.title', name)}
      act={t('valid.act')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id } })}
      onClose={onClose}
    >
      <p>{t('valid.what', name)}</p>
    </ConfirmDialog>
  );
}

function InvalidDialog({ view, open, onDone, onClose }: DialogProps) {
  const t = useTexts('received');
  const act = useProposalAct(findInvalid, () => onDone(t('invalid.done')));
  const name = { name: view.organisation.name };
  return (
    <ReasonDialog
      open={open}
      title={t('invalid.title', name)}
      act={t('invalid.act')}
      danger
      hint={t('invalid.hint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: view.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('invalid.what', name)}</p>
    </ReasonDialog>
  );
}
