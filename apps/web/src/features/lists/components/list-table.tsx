import type { ChallengeSummary } from '@jiebang/contracts/challenges';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { Link } from '@tanstack/react-router';
import { useMoney } from '../../../components/money.tsx';
import { StageTag } from '../../../components/stage-tag.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** The challenges of a list in their order; a number and a link once it is published. */
export function ListTable({ challenges }: { challenges: ChallengeSummary[] }) {
  const t = useTexts('lists');
  return (
    <Table
      folding
      caption={t('table.caption')}
      rows={challenges}
      rowKey={(row) => row.id}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<ChallengeSummary>[] {
  const t = useTexts('lists');
  const text = useText();
  const money = useMoney();
  return [
    {
      key: 'code',
      name: t('table.code'),
      cell: (row) => <span className="num nowrap">{row.code ?? row.position}</span>,
    },
    {
      key: 'title',
      name: t('table.title'),
      cell: (row) => (
        <span>
          {row.code ? (
            <Link to="/challenges/$code" params={{ code: row.code }}>
              <b>{row.title}</b>
            </Link>
          ) : (
            <b>{row.title}</b>
          )}{' '}
          <StageTag challenge={row} />
        </span>
      ),
    },
    {
      key: 'poster',
      name: t('table.poster'),
      cell: (row) => text({ zh: row.poster.name, en: row.poster.nameEn }),
    },
    {
      key: 'kind',
      name: t('table.kind'),
      cell: (row) =>
        [
          text(modeLabels[row.mode]),
          ...[row.industry, row.field].flatMap((one) => (one ? text(sectors[one]) : [])),
        ].join(' · '),
    },
    {
      key: 'budget',
      name: t('table.budget'),
      right: true,
      cell: (row) =>
        row.budgetFen === null ? '—' : row.budgetFen === 0 ? t('negotiable') : money(row.budgetFen),
    },
  ];
}
