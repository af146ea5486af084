import type { previewCalendarYear } from '@jiebang/contracts/calendar';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { calendarTableErrorLabels } from '@jiebang/domain/calendar/calendar-table';
import { Card } from '../../../components/card.tsx';
import { Note } from '../../../components/note.tsx';
import { Table } from '../../../components/table.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { DayList } from './day-list.tsx';

type Preview = CallOutput<typeof previewCalendarYear>;

/** What the table says and changes; or each of its faults with its line. */
export function PreviewResult({ preview, table }: { preview: Preview; table: string }) {
  const t = useTexts('calendar');
  if (preview.errors.length > 0) return <Faults preview={preview} table={table} />;
  const { added, removed, revision } = preview;
  const unchanged = added.length === 0 && removed.length === 0;
  return (
    <section className="stack" aria-label={t('preview.title')}>
      <Note tone="green" role="status" title={t('preview.readable', { count: preview.days.length })}>
        {t(unchanged ? 'preview.unchanged' : revision === 0 ? 'preview.new' : 'preview.changes')}
      </Note>
      <div className="pair">
        {added.length > 0 ? (
          <Card as="section">
            <h3 className="card-title">{t('preview.added', { count: added.length })}</h3>
            <DayList days={added} />
          </Card>
        ) : null}
        {removed.length > 0 ? (
          <Card as="section">
            <h3 className="card-title">{t('preview.removed', { count: removed.length })}</h3>
            <DayList days={removed} />
          </Card>
        ) : null}
      </div>
      <Recounted preview={preview} />
    </section>
  );
}

function Faults({ preview, table }: { preview: Preview; table: string }) {
  const t = useTexts('calendar');
  const text = useText();
  const lines = table.split('\n');
  return (
    <Note tone="seal" role="alert" title={t('preview.faults', { count: preview.errors.length })}>
      <ul>
        {preview.errors.map(({ line, code, day }) => (
          <li key={`${line}:${code}:${day}`}>
            {line === null ? null : (
              <>
                {t('preview.line', { line })} <code>{lines[line - 1]?.trim().slice(0, 60)}</code>{' '}
              </>
            )}
            {text(calendarTableErrorLabels[code])}
            {day ? ` (${day})` : ''}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Running notices whose last day moves. */
function Recounted({ preview }: { preview: Preview }) {
  const t = useTexts('calendar');
  const text = useText();
  const locale = useLocale();
  if (preview.recounted.length === 0) return <p className="muted">{t('preview.noNotice')}</p>;
  const dayOf = (day: string | null) => (day ? formatCalendarDay(day, locale, true) : t('preview.untold'));
  return (
    <div className="card">
      <Table
        folding
        caption={t('preview.notices')}
        rows={preview.recounted}
        rowKey={(row) => row.noticeId}
        columns={[
          { key: 'title', name: t('preview.notice'), cell: (row) => <b>{text(row.title)}</b> },
          { key: 'from', name: t('preview.from'), cell: (row) => dayOf(row.fromDay) },
          { key: 'to', name: t('preview.to'), cell: (row) => dayOf(row.toDay) },
        ]}
      />
    </div>
  );
}
