import { Deadline } from '../../../components/deadline.tsx';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';

const HOUR = 3_600_000;

/** The deadline of the present step; one that has passed says by how much. */
export function Due({ at, overdue }: { at: string | null; overdue: boolean }) {
  const t = useTexts('review');
  const common = useTexts('common');
  const locale = useLocale();
  const now = useNow(60_000);
  if (at === null) return <span className="muted">{t('due.none')}</span>;
  if (!overdue) return <Deadline at={at} />;
  const hours = Math.max(1, Math.floor((now - Date.parse(at)) / HOUR));
  const days = Math.floor(hours / 24);
  return (
    <span className="deadline">
      <time dateTime={at} className="num">
        {formatDeadline(at, locale)}
      </time>{' '}
      <span className="muted small nowrap">{common('deadline.zone')}</span>{' '}
      <b className="left hot num">
        {days > 0 ? t('due.overdueDays', { count: days }) : t('due.overdueHours', { hours })}
      </b>
    </span>
  );
}
