import type { ProposalView } from '@jiebang/contracts/proposals';
import type { ProposalField } from '@jiebang/domain/proposals/fields';
import { Money } from '../../../components/money.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Table } from '../../../components/table.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { CommitmentsTable } from './commitments-table.tsx';

type Content = ProposalView['content'];
type Props = { field: ProposalField; content: Content; challenge: ProposalView['challenge'] };

/** The value of one field as its kind is best read: words, a table, a sum with its 大写. */
export function ProposalValue({ field, content, challenge }: Props) {
  const t = useTexts('proposals');
  const none = <span className="muted">{t('notWritten')}</span>;
  switch (field) {
    case 'commitments':
      return <CommitmentsTable indicators={challenge.indicators} commitments={content.commitments} />;
    case 'schedule':
      return content.schedule.length > 0 ? <Schedule schedule={content.schedule} /> : none;
    case 'partners':
      return content.partners.length > 0 ? <Partners partners={content.partners} /> : t('partner.none');
    case 'priceFen':
      return content.priceFen === null ? none : <Money fen={content.priceFen} />;
    case 'pledgesIp':
    case 'pledgesIntegrity':
      return <>{t(content[field] ? 'pledge.given' : 'pledge.missing')}</>;
    default:
      return content[field].trim() ? <PlainText text={content[field]} /> : none;
  }
}

function Partners({ partners }: { partners: Content['partners'] }) {
  const t = useTexts('proposals');
  const rows = partners.map((one, place) => ({ ...one, key: `${place}` }));
  return (
    <Table
      folding
      caption={t('partner.caption')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', name: t('partner.name'), cell: (row) => row.organisation },
        { key: 'task', name: t('partner.task'), cell: (row) => row.task },
      ]}
    />
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Schedule({ schedule }: { schedule: Content['schedule'] }) {
  const t = useTexts('proposals');
  const locale = useLocale();
  const rows = schedule.map((one, place) => ({ ...one, key: `${place}` }));
  return (
    <Table
      folding
      caption={t('step.caption')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'title', name: t('step.title'), cell: (row) => row.title || '—' },
        {
          key: 'due',
          name: t('step.due'),
          cell: (row) => (
            <span className="num nowrap">
              {DAY.test(row.due) ? formatCalendarDay(row.due, locale, true) : row.due || '—'}
            </span>
          ),
        },
        { key: 'result', name: t('step.result'), cell: (row) => row.result || '—' },
      ]}
    />
  );
}
