import type { SubmissionView } from '@jiebang/contracts/submissions';
import { anyText, useLocale, useTexts } from '../lib/texts.ts';
import { Note } from './note.tsx';
import { Table } from './table.tsx';

export type Failure = NonNullable<SubmissionView['evaluation']['failure']>;
type RowError = Failure['errors'][number];

/**
 * Texts of a failure code: what it is and what to do. A code that this page does not know (an older window beside
 * a newer evaluator) falls back to the message that came with it.
 */
function useFailureTexts() {
  useLocale();
  return {
    nameOf: (code: string, message?: string) => anyText('failures', `codes.${code}`) ?? message ?? code,
    actionOf: (code: string) => anyText('failures', `actions.${code}`),
  };
}

/** Why an evaluation failed: the code in words, whose fault, whether the slot came back, what to do, and the rows. */
export function FailureNote({ failure }: { failure: Failure }) {
  const t = useTexts('failures');
  const { nameOf, actionOf } = useFailureTexts();
  const codes = [...new Set([failure.code, ...failure.errors.map((error) => error.code)])];
  const actions = [...new Set(codes.map(actionOf).filter((action) => action !== null))];
  return (
    <div className="stack">
      <Note
        tone={failure.fault === 'entrant' ? 'seal' : 'amber'}
        title={nameOf(failure.code, failure.errors[0]?.message)}
      >
        <div className="meta">
          {t(`fault.${failure.fault}`)} · {t(failure.refunded ? 'refunded' : 'notRefunded')} ·{' '}
          <code>{failure.code}</code>
        </div>
        {actions.length > 0 ? (
          <div>
            <b>{t('whatToDo')}</b>
            <ul>
              {actions.map((action) => (
                <li key={action}>{action}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </Note>
      {failure.errors.length > 0 ? <FailureRows failure={failure} /> : null}
    </div>
  );
}

function FailureRows({ failure }: { failure: Failure }) {
  const t = useTexts('failures');
  const { nameOf } = useFailureTexts();
  const total = Object.values(failure.counts).reduce((sum, count) => sum + count, 0);
  const shown = failure.errors.length;
  const keyed = failure.errors.map((error, index) => ({ ...error, key: `${index}:${error.code}` }));
  return (
    <section>
      <p className="card-title">{t('whatFound')}</p>
      <ul className="row small muted plain-list">
        {Object.entries(failure.counts).map(([code, times]) => (
          <li key={code}>{t('found', { what: nameOf(code), times })}</li>
        ))}
      </ul>
      <Table<RowError & { key: string }>
        caption={t('whatFound')}
        rows={keyed}
        rowKey={(error) => error.key}
        columns={[
          { key: 'row', name: t('row'), right: true, cell: (error) => error.row ?? '—' },
          { key: 'id', name: t('id'), cell: (error) => <code>{error.id ?? '—'}</code> },
          { key: 'reason', name: t('reason'), cell: (error) => <Reason error={error} /> },
        ]}
      />
      <p className="small muted">
        {t('rowHint')} {total > shown ? t('listed', { shown, total }) : null}
      </p>
    </section>
  );
}

/** The code in the reader's language, and below it the evaluator's own words where they say more. */
function Reason({ error }: { error: RowError }) {
  const { nameOf } = useFailureTexts();
  const words = /: (.+)$/.exec(error.message)?.[1];
  const detail = words === error.id ? null : words;
  return (
    <>
      {nameOf(error.code, error.message)}
      {detail ? (
        <>
          {' '}
          <code>{detail}</code>
        </>
      ) : null}
    </>
  );
}
