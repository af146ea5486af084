import type { OperatedEvaluation } from '@jiebang/contracts/evaluations';
import { type EvaluationStatus, evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { FailureNote } from '../../../components/failure-note.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { formatTime } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { Duration } from './duration.tsx';
import '../operations.css';

export type OperatorVerb = OperatedEvaluation['abilities'][number];

const tones: Record<EvaluationStatus, TagTone> = {
  queued: 'amber',
  running: 'blue',
  scored: 'green',
  refused: 'plain',
  faulted: 'seal',
};

type Props = { rows: OperatedEvaluation[]; onAct: (verb: OperatorVerb, row: OperatedEvaluation) => void };

export function EvaluationsTable({ rows, onAct }: Props) {
  const t = useTexts('operations');
  const columns: Column<OperatedEvaluation>[] = [
    { key: 'subject', name: t('table.subject'), cell: (row) => <Subject row={row} /> },
    { key: 'status', name: t('table.status'), cell: (row) => <Status row={row} /> },
    { key: 'age', name: t('table.age'), right: true, cell: (row) => <Duration ms={row.ageMs} /> },
    { key: 'attempt', name: t('table.attempt'), right: true, cell: (row) => row.attempt },
    { key: 'worker', name: t('table.worker'), cell: (row) => <Worker row={row} /> },
    { key: 'cause', name: t('table.cause'), cell: (row) => <Cause row={row} /> },
    {
      key: 'acts',
      name: t('table.acts'),
      acts: true,
      cell: (row) => (
        <span className="row">
          {row.abilities.map((verb) => (
            <Button key={verb} look="ghost" small onClick={() => onAct(verb, row)}>
              {t(`acts.${verb}`)}
              <span className="sr-only">
                {' '}
                {row.team} {t('table.number', { number: row.number })}
              </span>
            </Button>
          ))}
        </span>
      ),
    },
  ];
  return (
    <div className="card ops-list">
      <Table folding caption={t('table.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </div>
  );
}

type RowProps = { row: OperatedEvaluation };

function Subject({ row }: RowProps) {
  const t = useTexts('operations');
  const text = useText();
  return (
    <span>
      <Link to="/submissions/$id" params={{ id: row.submissionId }}>
        <b>{row.team}</b> · {t('table.number', { number: row.number })}
      </Link>
      <br />
      <span className="muted small">
        {row.competition} · {text(row.phase)} · {row.metric}
      </span>
    </span>
  );
}

function Status({ row }: RowProps) {
  const t = useTexts('operations');
  const text = useText();
  const status = row.status as EvaluationStatus;
  return (
    <span className="row">
      <Tag tone={tones[status]}>{text(evaluationLifecycle.labels[status])}</Tag>
      {row.overdue ? <Tag tone="seal">{t('table.overdue')}</Tag> : null}
    </span>
  );
}

function Worker({ row }: RowProps) {
  const t = useTexts('operations');
  const locale = useLocale();
  if (!row.worker) return <span className="muted">{t('table.noWorker')}</span>;
  return (
    <span>
      <code>{row.worker}</code>
      {row.leaseExpiresAt && row.status === 'running' ? (
        <>
          <br />
          <span className="muted small">
            {t('table.lease', { time: formatTime(row.leaseExpiresAt, locale, true) })}
          </span>
        </>
      ) : null}
    </span>
  );
}

/** The code at a glance; fault, what to do and the rows on demand. */
function Cause({ row }: RowProps) {
  const t = useTexts('operations');
  if (!row.failure) return <span className="muted">—</span>;
  return (
    <details>
      <summary>
        <code>{row.failure.code}</code>
        <span className="sr-only"> {t('table.details')}</span>
      </summary>
      <FailureNote failure={row.failure} />
    </details>
  );
}
