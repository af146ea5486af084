import type { CoreviewSummary } from '@jiebang/contracts/coreviews';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { RiskTag } from '../../../components/risk-factors.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { CoreviewDue } from './coreview-due.tsx';

export function CoreviewsTable({ rows }: { rows: CoreviewSummary[] }) {
  const t = useTexts('coreviews');
  return (
    <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={useColumns()} />
  );
}

function useColumns(): Column<CoreviewSummary>[] {
  const t = useTexts('coreviews');
  const text = useText();
  return [
    { key: 'scenario', name: t('list.scenario'), cell: (row) => <Subject row={row} /> },
    { key: 'department', name: t('list.department'), cell: (row) => text(row.department.name) },
    { key: 'risk', name: t('list.risk'), cell: (row) => (row.risk ? <RiskTag risk={row.risk} /> : '—') },
    {
      key: 'status',
      name: t('list.status'),
      cell: (row) => <CoreviewTag kind={row.kind} status={row.status} />,
    },
    { key: 'due', name: t('list.due'), cell: (row) => <CoreviewDue of={row} /> },
    {
      key: 'acts',
      name: t('list.act'),
      acts: true,
      cell: (row) => (
        <LinkButton
          to="/workspace/coreviews/$id"
          params={{ id: row.id }}
          small
          look={row.endedAt ? 'ghost' : 'primary'}
        >
          {t(row.endedAt ? 'list.read' : `list.answer_${row.kind}`)}
          <span className="sr-only"> {row.scenario.title}</span>
        </LinkButton>
      ),
    },
  ];
}

function Subject({ row }: { row: CoreviewSummary }) {
  const t = useTexts('coreviews');
  const text = useText();
  const of = [row.scenario.code, row.scenario.organisation, text(row.round.title)]
    .filter(Boolean)
    .join(' · ');
  return (
    <span>
      <Link to="/workspace/coreviews/$id" params={{ id: row.id }}>
        <b>{row.scenario.title}</b>
      </Link>
      <span className="muted small cor-sub">
        {of} · {t('list.version', { version: row.version })}
      </span>
    </span>
  );
}
