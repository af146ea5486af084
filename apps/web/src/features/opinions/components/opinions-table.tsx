import type { CallOutput } from '@jiebang/contracts/endpoint';
import type { listMyOpinions } from '@jiebang/contracts/opinions';
import {
  type OpinionStatus,
  opinionLifecycle,
  recommendationLabels,
} from '@jiebang/domain/scenarios/lifecycle';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

export type OpinionRow = CallOutput<typeof listMyOpinions>['items'][number];

const tones: Record<OpinionStatus, TagTone> = { assigned: 'amber', submitted: 'green', recused: 'plain' };

export function OpinionTag({ status, overdue }: { status: string; overdue: boolean }) {
  const t = useTexts('opinions');
  const text = useText();
  return (
    <span className="row opn-tags">
      <Tag tone={tones[status as OpinionStatus]}>
        {text(opinionLifecycle.labels[status as OpinionStatus])}
      </Tag>
      {overdue ? <Tag tone="seal">{t('list.overdue')}</Tag> : null}
    </span>
  );
}

export function OpinionsTable({ rows }: { rows: OpinionRow[] }) {
  const t = useTexts('opinions');
  return (
    <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={useColumns()} />
  );
}

function useColumns(): Column<OpinionRow>[] {
  const t = useTexts('opinions');
  const text = useText();
  return [
    { key: 'scenario', name: t('list.scenario'), cell: (row) => <Subject row={row} /> },
    {
      key: 'status',
      name: t('list.status'),
      cell: (row) => <OpinionTag status={row.status} overdue={row.overdue} />,
    },
    {
      key: 'recommendation',
      name: t('list.recommendation'),
      cell: (row) =>
        row.recommendation ? (
          text(recommendationLabels[row.recommendation])
        ) : (
          <span className="muted">{t('list.notYet')}</span>
        ),
    },
    { key: 'due', name: t('list.due'), cell: (row) => <Due row={row} /> },
    {
      key: 'acts',
      name: t('list.act'),
      acts: true,
      cell: (row) => (
        <LinkButton
          to="/workspace/opinions/$id"
          params={{ id: row.id }}
          small
          look={row.status === 'assigned' ? 'primary' : 'ghost'}
        >
          {t(row.status === 'assigned' ? 'list.open' : 'list.read')}
          <span className="sr-only"> {row.scenario.title}</span>
        </LinkButton>
      ),
    },
  ];
}

function Subject({ row }: { row: OpinionRow }) {
  const text = useText();
  return (
    <span>
      <Link to="/workspace/opinions/$id" params={{ id: row.id }}>
        <b>{row.scenario.title}</b>
      </Link>
      <span className="muted small opn-sub">
        {[row.scenario.code, row.scenario.organisation, text(row.round.title)].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

function Due({ row }: { row: OpinionRow }) {
  const t = useTexts('opinions');
  const locale = useLocale();
  if (row.submittedAt)
    return (
      <span className="muted num">
        {t('list.submittedAt', { at: formatInstant(row.submittedAt, locale) })}
      </span>
    );
  return row.status === 'assigned' ? <Deadline at={row.dueAt} /> : <span className="muted">—</span>;
}
