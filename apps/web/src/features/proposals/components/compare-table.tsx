import { Link } from '@tanstack/react-router';
import { Money } from '../../../components/money.tsx';
import { targetOf } from '../../../components/scenario-lines.ts';
import { type Column, Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { Received, ReceivedRow } from '../lib/use-received.ts';
import { AskedName, Committed } from './commitments-table.tsx';
import { ProposalTag } from './proposal-tag.tsx';

type Asked = Received['challenge']['indicators'][number];
type Line = { key: string; asked: Asked | null; place: number };

/** Every promise beside those of the others, indicator by indicator; those found invalid are left out. */
export function CompareTable({ data, rows }: { data: Received; rows: ReceivedRow[] }) {
  const t = useTexts('received');
  const compared = rows.filter(({ status }) => status !== 'invalid');
  const lines: Line[] = [
    { key: 'price', asked: null, place: -1 },
    ...data.challenge.indicators.map((asked, place) => ({ key: `${place}`, asked, place })),
  ];
  const columns: Column<Line>[] = [
    {
      key: 'indicator',
      name: t('compare.indicator'),
      cell: ({ asked }) =>
        asked ? (
          <span>
            <AskedName asked={asked} />
            <br />
            <span className="muted small num">{targetOf(asked)}</span>
          </span>
        ) : (
          <b>{t('compare.price')}</b>
        ),
    },
    ...compared.map((row) => ({
      key: row.id,
      // The name is text, so that it labels the cells of a folded line; the way to the text stands in the first line.
      name: row.organisation.name,
      cell: ({ asked, place }: Line) =>
        asked ? <Promised row={row} asked={asked} place={place} /> : <Whose row={row} />,
    })),
  ];
  return (
    <div className="card prop-compare">
      <Table
        folding
        caption={t('compare.caption')}
        rows={lines}
        rowKey={({ key }) => key}
        columns={columns}
      />
    </div>
  );
}

function Whose({ row }: { row: ReceivedRow }) {
  const t = useTexts('received');
  return (
    <span>
      {row.priceFen === null ? '—' : <Money fen={row.priceFen} />}
      <span className="row tight small">
        <Link to="/workspace/proposals/$id" params={{ id: row.id }}>
          {t('compare.read', { code: row.code ?? '' })}
        </Link>
        <ProposalTag status={row.status} />
      </span>
    </span>
  );
}

function Promised({ row, asked, place }: { row: ReceivedRow; asked: Asked; place: number }) {
  const given = row.commitments.find(({ indicator }) => indicator === place);
  return (
    <span>
      <Committed asked={asked} committed={given?.committed ?? ''} />
      {given?.note ? <span className="muted small prop-method">{given.note}</span> : null}
    </span>
  );
}
