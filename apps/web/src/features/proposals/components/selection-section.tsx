import { declareUnclaimed } from '@jiebang/contracts/proposal-review';
import { unchecked } from '@jiebang/domain/proposals/check-selection';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useProposalAct } from '../lib/use-proposal-act.ts';
import type { Received, ReceivedRow } from '../lib/use-received.ts';
import { SelectionForm } from './selection-form.tsx';

type Props = { data: Received; rows: ReceivedRow[] };

/** The selection that stands, a new one where it may be made, and why not where it may not. */
export function SelectionSection({ data, rows }: Props) {
  const t = useTexts('received');
  const [done, setDone] = useState('');
  const may = data.abilities.includes('select');
  return (
    <div className="stack loose">
      {done ? (
        <Note tone="green" role="status">
          {done}
        </Note>
      ) : null}
      {data.selection ? <Standing data={data} rows={rows} /> : null}
      {may ? <SelectionForm data={data} rows={rows} onDone={() => setDone(t('select.done'))} /> : null}
      {may ? null : <WhyNot data={data} />}
      {data.abilities.includes('declare_unclaimed') ? <Unclaimed data={data} rows={rows} /> : null}
    </div>
  );
}

function Standing({ data, rows }: Props) {
  const t = useTexts('received');
  const { selection } = data;
  if (!selection) return null;
  const named = (ids: string[]) => rows.filter(({ id }) => ids.includes(id));
  return (
    <section className="card pad stack tight" aria-labelledby="standing-title">
      <div className="row">
        <h2 id="standing-title" className="card-title">
          {t('select.standing', { number: selection.number })}
        </h2>
        <span className="muted">
          <Instant at={selection.selectedAt} />
        </span>
      </div>
      <Names title={t('select.shortlisted')} rows={named(selection.shortlisted)} />
      {data.limits.reserve ? <Names title={t('select.reserve')} rows={named(selection.reserve)} /> : null}
      <div className="prop-reason">
        <b>{t('select.reasonGiven')}</b>
        <PlainText text={selection.reason} />
      </div>
    </section>
  );
}

function Names({ title, rows }: { title: string; rows: ReceivedRow[] }) {
  const t = useTexts('received');
  return (
    <p>
      <span className="muted">{title}</span> {rows.length === 0 ? t('select.nobody') : null}
      {rows.map((row, place) => (
        <span key={row.id}>
          {place > 0 ? t('comma') : null}
          <Link to="/workspace/proposals/$id" params={{ id: row.id }}>
            {row.organisation.name}
          </Link>
        </span>
      ))}
    </p>
  );
}

function WhyNot({ data }: { data: Received }) {
  const t = useTexts('received');
  const { challenge } = data;
  const open = data.counts
    .filter(({ status }) => (unchecked as readonly string[]).includes(status))
    .reduce((sum, { count }) => sum + count, 0);
  if (challenge.status !== 'judging') return data.selection ? null : <Note>{t('select.notJudging')}</Note>;
  if (challenge.mode === 'contest') return <Note>{t('select.contest')}</Note>;
  if (open > 0)
    return (
      <Note tone="amber" title={t('select.unchecked', { count: open })}>
        {t('select.uncheckedWhat')}
      </Note>
    );
  return <Note>{t(`select.chooser.${challenge.mode}`)}</Note>;
}

/** No selection serves: the challenge ends, and everybody who answered it is told why. */
function Unclaimed({ data, rows }: Props) {
  const t = useTexts('received');
  const [open, setOpen] = useState(false);
  const act = useProposalAct(declareUnclaimed, () => setOpen(false));
  const told = rows.filter(({ status }) => ['valid', 'reserve', 'not_selected'].includes(status));
  const { challenge } = data;
  return (
    <section className="prop-unclaimed stack tight" aria-labelledby="unclaimed-title">
      <h2 id="unclaimed-title" className="card-title">
        {t('unclaimed.heading')}
      </h2>
      <p className="muted prose">{t('unclaimed.when')}</p>
      <div>
        <Button look="danger" onClick={() => setOpen(true)}>
          {t('unclaimed.act')}
        </Button>
      </div>
      <ReasonDialog
        open={open}
        title={t('unclaimed.title', { name: challenge.title })}
        act={t('unclaimed.act')}
        danger
        hint={t('unclaimed.hint')}
        state={act}
        onSend={(reason) => act.mutate({ params: { id: challenge.id }, body: { reason } })}
        onClose={() => setOpen(false)}
      >
        <p>{t('unclaimed.what')}</p>
        <p>{t('unclaimed.poster', { name: challenge.poster })}</p>
        <p>
          {told.length === 0
            ? t('unclaimed.nobody')
            : t('unclaimed.told', {
                count: told.length,
                names: told.map(({ organisation }) => organisation.name).join(t('comma')),
              })}
        </p>
      </ReasonDialog>
    </section>
  );
}
