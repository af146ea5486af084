import type { Rubric } from '@jiebang/domain/lists/rubric';
import { useTexts } from '../lib/texts.ts';
import { Table } from './table.tsx';
import './list-text.css';

/** How a challenge is judged: criteria with their weights, bands of scores. Needs the namespace `list-text`. */
export function RubricView({ rubric }: { rubric: Rubric }) {
  const t = useTexts('list-text');
  const { machineWeight } = rubric;
  const criteria = rubric.criteria.map((one, place) => ({ ...one, key: `${place}` }));
  const bands = rubric.bands
    .toSorted((a, b) => b.from - a.from)
    .map((one, place) => ({ ...one, key: `${place}` }));
  return (
    <div className="rubric">
      <Table
        caption={t('rubric.criteria')}
        rows={criteria}
        rowKey={(row) => row.key}
        columns={[
          { key: 'title', name: t('rubric.criterion'), cell: (row) => row.title },
          { key: 'weight', name: t('rubric.weight'), right: true, cell: (row) => `${row.weight}%` },
        ]}
      />
      <Table
        caption={t('rubric.bands')}
        rows={bands}
        rowKey={(row) => row.key}
        columns={[
          { key: 'title', name: t('rubric.band'), cell: (row) => row.title },
          {
            key: 'range',
            name: t('rubric.range'),
            right: true,
            cell: (row) =>
              t(row.to === 100 ? 'rubric.closed' : 'rubric.open', { from: row.from, to: row.to }),
          },
        ]}
      />
      <p className="muted small">
        {machineWeight > 0
          ? t('rubric.machine', { machine: machineWeight, experts: 100 - machineWeight })
          : t('rubric.noMachine')}
      </p>
    </div>
  );
}
