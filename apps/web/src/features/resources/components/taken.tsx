import type { ResourceView } from '@jiebang/contracts/resources';
import { Link } from '@tanstack/react-router';
import { type Column, Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { Amount, Period } from './period.tsx';

type One = ResourceView['taken'][number];

/** What is granted of it and when: each line with its place within the days of the offer. */
export function Taken({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const start = Date.parse(view.fromDay);
  const span = Math.max(1, Date.parse(view.untilDay) - start);
  const place = (day: string) => `${Math.min(100, Math.max(0, ((Date.parse(day) - start) / span) * 100))}%`;
  const columns: Column<One>[] = [
    {
      key: 'body',
      name: t('requests.body'),
      cell: (row) => (
        <Link to="/workspace/resource-requests/$id" params={{ id: row.requestId }}>
          {row.organisation}
        </Link>
      ),
    },
    {
      key: 'amount',
      name: t('requests.granted'),
      cell: (row) => <Amount value={row.amount} unit={view.unit} />,
    },
    { key: 'period', name: t('requests.period'), cell: (row) => <Period {...row} /> },
    {
      key: 'bar',
      name: t('own.within'),
      wide: true,
      cell: (row) => (
        // The period beside it says the same in words.
        <div className="res-bar" aria-hidden="true">
          <span style={{ left: place(row.fromDay), right: `calc(100% - ${place(row.untilDay)})` }} />
        </div>
      ),
    },
  ];
  return (
    <section className="stack tight" aria-labelledby="taken">
      <h2 id="taken" className="res-h2">
        {t('own.taken')}
      </h2>
      {view.taken.length === 0 ? (
        <p className="muted">{t('own.takenNone')}</p>
      ) : (
        <div className="card">
          <Table
            folding
            caption={t('own.taken')}
            rows={view.taken}
            rowKey={(row) => row.requestId}
            columns={columns}
          />
        </div>
      )}
    </section>
  );
}
