import type { ScenarioRisk } from '@jiebang/contracts/scenario-risk';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** Every department's answers, the latest first. */
export function DepartmentAnswers({ coreviews }: Pick<ScenarioRisk, 'coreviews'>) {
  const t = useTexts('risk');
  const text = useText();
  return (
    <div>
      <h3>{t('departments')}</h3>
      <Table
        folding
        caption={t('caption')}
        rows={coreviews}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'department',
            name: t('department'),
            cell: (row) => (
              <span>
                <b>{text(row.department.name)}</b>{' '}
                <span className="muted small">{t('version', { version: row.version })}</span>
              </span>
            ),
          },
          {
            key: 'status',
            name: t('status'),
            cell: (row) => (
              <span className="row">
                <CoreviewTag kind={row.kind} status={row.status} />
                {row.overdue ? <Tag tone="seal">{t('overdue')}</Tag> : null}
              </span>
            ),
          },
          {
            key: 'lastDay',
            name: t('lastDay'),
            cell: (row) =>
              row.endedAt ? <Instant at={row.endedAt} /> : <span className="num">{row.lastDay}</span>,
          },
          {
            key: 'opinion',
            name: t('opinion'),
            cell: (row) => (
              <span>
                {row.opinion || '—'}{' '}
                {row.answeredBy ? <span className="muted small">{row.answeredBy}</span> : null}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
