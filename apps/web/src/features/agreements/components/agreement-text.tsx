import type { AgreementView } from '@jiebang/contracts/agreements';
import { agreementFields } from '@jiebang/domain/agreements/check-agreement';
import type { AgreementContent } from '@jiebang/domain/agreements/content';
import { Money } from '../../../components/money.tsx';
import { targetOf } from '../../../components/scenario-lines.ts';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { type AgreementField, fieldIds } from '../lib/use-agreement-draft.ts';
import '../../../components/scenario-text.css';

type Indicators = AgreementView['indicators'];

/** The agreement to read, field by field. */
export function AgreementText({
  content,
  indicators,
}: {
  content: AgreementContent;
  indicators: Indicators;
}) {
  const text = useText();
  return (
    <div className="scn agr-text">
      <section aria-label={text(agreementFields.milestones)}>
        {fieldIds.map((field) => (
          <div key={field} className={`scn-field agr-${field}`}>
            <h3>{text(agreementFields[field])}</h3>
            <div className="scn-value">
              <FieldValue field={field} content={content} indicators={indicators} />
            </div>
          </div>
        ))}
      </section>
    </div>
  );
}

type ValueProps = { field: AgreementField; content: AgreementContent; indicators: Indicators };

/** One field in words; also what two windows are compared by. */
export function FieldValue({ field, content, indicators }: ValueProps) {
  const t = useTexts('agreements');
  const locale = useLocale();
  const nothing = <span className="muted">{t('notWritten')}</span>;
  if (field === 'milestones')
    return content.milestones.length > 0 ? <MilestonePlan content={content} /> : nothing;
  if (field === 'commitments') return <Commitments content={content} indicators={indicators} />;
  if (field === 'priceFen') return content.priceFen === null ? nothing : <Money fen={content.priceFen} />;
  const value = content[field];
  if (!value) return nothing;
  if (field === 'startDay' || field === 'endDay')
    return <span className="num">{formatCalendarDay(value, locale, true)}</span>;
  return <div className="agr-lines">{value}</div>;
}

function MilestonePlan({ content }: { content: AgreementContent }) {
  const t = useTexts('agreements');
  const locale = useLocale();
  const rows = content.milestones.map((one, at) => ({ ...one, at }));
  return (
    <Table
      folding
      caption={t('plan.caption')}
      rows={rows}
      rowKey={(row) => `${row.at}`}
      columns={[
        { key: 'title', name: t('plan.title'), cell: (row) => `${row.at + 1}. ${row.title}` },
        {
          key: 'day',
          name: t('plan.day'),
          cell: (row) => <PlannedDay day={row.plannedDay} locale={locale} />,
        },
        { key: 'deliverable', name: t('plan.deliverable'), cell: (row) => row.deliverable || '—' },
        {
          key: 'share',
          name: t('plan.share'),
          cell: (row) => (row.shareFen === null ? '—' : <Money fen={row.shareFen} />),
        },
      ]}
    />
  );
}

/** A draft may hold a day that is none yet. */
function PlannedDay({ day, locale }: { day: string; locale: Parameters<typeof formatCalendarDay>[1] }) {
  return (
    <span className="num">{/^\d{4}-\d\d-\d\d$/.test(day) ? formatCalendarDay(day, locale, true) : '—'}</span>
  );
}

function Commitments({ content, indicators }: { content: AgreementContent; indicators: Indicators }) {
  const t = useTexts('agreements');
  const rows = indicators.map((one, at) => ({
    ...one,
    at,
    committed: content.commitments.find(({ indicator }) => indicator === at)?.committed ?? '',
  }));
  return (
    <Table
      folding
      caption={t('commitment.caption')}
      rows={rows}
      rowKey={(row) => `${row.at}`}
      columns={[
        {
          key: 'name',
          name: t('commitment.indicator'),
          cell: (row) => (
            <span>
              {row.name} {row.gate ? <Tag tone="amber">{t('commitment.gate')}</Tag> : null}
            </span>
          ),
        },
        {
          key: 'target',
          name: t('commitment.target'),
          cell: (row) => <span className="num nowrap">{targetOf(row)}</span>,
        },
        { key: 'committed', name: t('commitment.committed'), cell: (row) => row.committed || '—' },
      ]}
    />
  );
}
