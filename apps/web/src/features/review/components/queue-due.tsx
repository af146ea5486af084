import { beijingDay } from '@jiebang/domain/calendar/day';
import { Instant } from '../../../components/figures.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';
import type { QueueRow } from '../lib/use-queue.ts';
import { Due } from './due.tsx';

/** When a row is due, and in words how near that is: past, today, or so many working days. */
export function QueueDue({ row: { dueAt, overdue, workingDaysLeft } }: { row: QueueRow }) {
  const t = useTexts('review-desk');
  const now = useNow(60_000);
  if (dueAt === null || overdue || workingDaysLeft === null) return <Due at={dueAt} overdue={overdue} />;
  const today = beijingDay(Date.parse(dueAt) - 1) === beijingDay(now);
  return (
    <span className="deadline">
      <Instant at={dueAt} />{' '}
      <b className={today ? 'left hot' : 'left'}>
        {today ? t('due.today') : t('due.days', { count: workingDaysLeft })}
      </b>
    </span>
  );
}
