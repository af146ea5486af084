import type { ProposalView } from '@jiebang/contracts/proposals';
import { targetOf } from '../../../components/scenario-lines.ts';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { meetsTarget } from '../lib/meets-target.ts';

type Asked = ProposalView['challenge']['indicators'][number];
type Commitment = ProposalView['content']['commitments'][number];

/** What is promised beside what is asked, indicator by indicator. */
export function CommitmentsTable({
  indicators,
  commitments,
}: {
  indicators: Asked[];
  commitments: Commitment[];
}) {
  const t = useTexts('proposals');
  const rows = indicators.map((one, place) => ({
    ...one,
    key: `${place}`,
    given: commitments.find(({ indicator }) => indicator === place),
  }));
  return (
    <Table
      folding
      caption={t('commitment.caption')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          name: t('commitment.indicator'),
          cell: (row) => <AskedName asked={row} method />,
        },
        {
          key: 'target',
          name: t('commitment.target'),
          cell: (row) => <span className="num nowrap">{targetOf(row)}</span>,
        },
        {
          key: 'committed',
          name: t('commitment.committed'),
          cell: (row) => <Committed asked={row} committed={row.given?.committed ?? ''} />,
        },
        { key: 'note', name: t('commitment.note'), cell: (row) => row.given?.note || '—' },
      ]}
    />
  );
}

/** What is measured, and with `method` how: a column of its own would leave too little room for the promise. */
export function AskedName({ asked, method }: { asked: Asked; method?: boolean }) {
  const t = useTexts('proposals');
  return (
    <span>
      {asked.name} {asked.gate ? <Tag tone="amber">{t('commitment.gate')}</Tag> : null}
      {method && asked.testMethod ? (
        <span className="muted small prop-method">{asked.testMethod}</span>
      ) : null}
    </span>
  );
}

/** The promise, and whether it reaches the target where both are plain numbers. */
export function Committed({ asked, committed }: { asked: Asked; committed: string }) {
  const t = useTexts('proposals');
  if (!committed.trim()) return <span className="muted">{t('notWritten')}</span>;
  return (
    <span className="prop-committed">
      <b>{committed}</b> <TargetMark asked={asked} committed={committed} />
    </span>
  );
}

export function TargetMark({ asked, committed }: { asked: Asked; committed: string }) {
  const t = useTexts('proposals');
  const meets = meetsTarget(asked, committed);
  if (meets === null) return null;
  return <Tag tone={meets ? 'green' : 'seal'}>{t(meets ? 'commitment.meets' : 'commitment.below')}</Tag>;
}
