import type { RankingRowView, RankingView } from '@jiebang/contracts/rankings';
import { tieBreakLabels } from '@jiebang/domain/judging/formula';
import { useText, useTexts } from '../lib/texts.ts';
import { type Column, Table } from './table.tsx';
import { Tag } from './tag.tsx';
import './ranking-table.css';

type Formula = Pick<RankingView['formula'], 'counting' | 'machineWeight'>;

/** Points as they were reckoned: two decimals, always. */
const points = (value: number) => value.toFixed(2);

/**
 * The places of a contest with everything that they were reckoned from. The mean that counts by the formula is the
 * bold one. Needs the namespace `ranking-text`.
 */
export function RankingTable({ rows, formula }: { rows: RankingRowView[]; formula: Formula }) {
  const t = useTexts('ranking-text');
  const columns = useColumns(formula);
  return (
    <Table
      folding
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ entry }) => String(entry)}
      rowClass={({ award }) => (award ? 'awarded' : undefined)}
    />
  );
}

function useColumns({ counting, machineWeight }: Formula): Column<RankingRowView>[] {
  const t = useTexts('ranking-text');
  const text = useText();
  const mean = (value: number, which: Formula['counting']) =>
    counting === which ? <b>{points(value)}</b> : <span className="muted">{points(value)}</span>;
  const automatic: Column<RankingRowView> = {
    key: 'machine',
    name: t('machine'),
    right: true,
    cell: (row) => (
      <span>
        {points(row.machine)}
        <span className="muted small ranking-raw">{t('raw', { value: row.machineRaw.toFixed(4) })}</span>
      </span>
    ),
  };
  return [
    {
      key: 'place',
      name: t('place'),
      right: true,
      cell: ({ place }) => <b className="ranking-place">{place}</b>,
    },
    {
      key: 'team',
      name: t('team'),
      cell: ({ team, entry, award }) => (
        <span>
          <b>{team.name}</b> {award ? <Tag tone="seal">{text(award)}</Tag> : null}
          <span className="muted small ranking-raw">
            {team.organisation ? `${team.organisation} · ` : ''}
            {t('entry', { entry })}
          </span>
        </span>
      ),
    },
    ...(machineWeight > 0 ? [automatic] : []),
    {
      key: 'sheets',
      name: t('sheets'),
      right: true,
      cell: ({ sheets }) => <span className="small muted">{sheets.map(points).join(' / ')}</span>,
    },
    { key: 'mean', name: t('mean'), right: true, cell: (row) => mean(row.mean, 'mean') },
    {
      key: 'trimmed',
      name: t('trimmed'),
      right: true,
      cell: (row) => mean(row.trimmedMean, 'trimmed_mean'),
    },
    {
      key: 'composite',
      name: t('composite'),
      right: true,
      cell: ({ composite, tieDecidedBy }) => (
        <span>
          <b className="ranking-composite">{points(composite)}</b>
          {tieDecidedBy ? (
            <span className="muted small ranking-raw">
              {t('tie', { by: text(tieBreakLabels[tieDecidedBy]) })}
            </span>
          ) : null}
        </span>
      ),
    },
  ];
}
