import { type ContestView, decideTie } from '@jiebang/contracts/rankings-office';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

/** Groups that nothing tells apart, to be put into the panel's order; and what was decided already. */
export function Ties({ contest }: { contest: ContestView }) {
  const t = useTexts('rankings');
  const { undecided, tieDecisions, abilities } = contest;
  if (undecided.length + tieDecisions.length === 0) return null;
  const mayDecide = abilities.includes('decide_tie');
  return (
    <section id="ties" className="stack" aria-label={t('ties.title')}>
      {undecided.length > 0 ? (
        <>
          <SectionHead title={t('ties.title')} />
          <p className="muted prose">{t('ties.lead')}</p>
          {undecided.map((entries) => (
            <Tie key={entries.join()} id={contest.competition.id} entries={entries} mayDecide={mayDecide} />
          ))}
        </>
      ) : null}
      {tieDecisions.length > 0 ? (
        <div>
          <SectionHead title={t('ties.recorded')} />
          <ul className="plain-list stack tight">
            {tieDecisions.map(({ entries, reason, decidedBy, decidedAt }) => (
              <li key={decidedAt}>
                <b>{entries.join(' → ')}</b> {reason}{' '}
                <span className="muted small">
                  {t('ties.by', { name: decidedBy.name })} <Instant at={decidedAt} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Tie({ id, entries, mayDecide }: { id: string; entries: number[]; mayDecide: boolean }) {
  const t = useTexts('rankings');
  const [order, setOrder] = useState(entries);
  const [reason, setReason] = useState('');
  const key = useRef(randomKey());
  const act = useAct(decideTie, { refreshes });
  const move = (at: number, by: number) => {
    key.current = randomKey();
    setOrder(order.with(at, order[at + by] as number).with(at + by, order[at] as number));
  };
  return (
    <Card>
      <form
        className="stack"
        aria-label={t('ties.group', { entries: entries.join(', ') })}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({
            params: { id },
            body: { entries: order, reason: reason.trim() },
            options: { idempotencyKey: key.current },
          });
        }}
      >
        <ol className="plain-list tie-order">
          {order.map((entry, at) => (
            <li key={entry} className="row">
              <span className="muted">{t('ties.place', { place: at + 1 })}</span>
              <b>{t('ties.entry', { entry })}</b>
              {mayDecide ? (
                <span className="row tight push">
                  <Button small look="ghost" disabled={at === 0} onClick={() => move(at, -1)}>
                    {t('ties.up')}
                    <span className="sr-only"> {t('ties.entry', { entry })}</span>
                  </Button>
                  <Button small look="ghost" disabled={at === order.length - 1} onClick={() => move(at, 1)}>
                    {t('ties.down')}
                    <span className="sr-only"> {t('ties.entry', { entry })}</span>
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ol>
        {mayDecide ? <Reason error={act.error} value={reason} onChange={setReason} /> : null}
        {act.error ? <ProblemNote error={act.error} /> : null}
        {mayDecide ? (
          <div>
            <Button type="submit" busy={act.isPending}>
              {t('ties.act')}
            </Button>
          </div>
        ) : null}
      </form>
    </Card>
  );
}

function Reason(field: { error: unknown; value: string; onChange: (value: string) => void }) {
  const t = useTexts('rankings');
  const common = useTexts('common');
  return (
    <TextArea
      label={common('reason')}
      hint={t('ties.hint')}
      wrong={fieldError(field.error, 'reason')}
      value={field.value}
      maxLength={500}
      required
      onChange={(event) => field.onChange(event.target.value)}
    />
  );
}
