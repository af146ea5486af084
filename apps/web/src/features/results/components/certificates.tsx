import type { RankingView } from '@jiebang/contracts/rankings';
import { SectionHead } from '../../../components/card.tsx';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** Numbers and check codes of the certificates that were issued: by them anybody tells a true one. */
export function Certificates({ result: { certificates, rows } }: { result: RankingView }) {
  const t = useTexts('results');
  if (certificates.length === 0) return null;
  const nameOf = (teamId: string) => rows.find(({ team }) => team.id === teamId)?.team.name ?? '';
  return (
    <section>
      <SectionHead title={t('certificates.title')} note={t('certificates.note')} />
      <div className="card">
        <Table
          folding
          caption={t('certificates.caption')}
          rows={certificates}
          rowKey={({ number }) => number}
          columns={[
            { key: 'team', name: t('certificates.team'), cell: ({ teamId }) => nameOf(teamId) },
            {
              key: 'number',
              name: t('certificates.number'),
              cell: ({ number }) => <span className="num">{number}</span>,
            },
            {
              key: 'code',
              name: t('certificates.code'),
              cell: ({ checkCode }) => <code>{checkCode}</code>,
            },
          ]}
        />
      </div>
    </section>
  );
}
