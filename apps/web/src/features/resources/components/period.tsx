import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

/** First and last day, both included. */
export function Period({ fromDay, untilDay }: { fromDay: string; untilDay: string }) {
  const t = useTexts('resources');
  const locale = useLocale();
  const day = (of: string) => formatCalendarDay(of, locale, true);
  return <span className="num">{t('period', { from: day(fromDay), until: day(untilDay) })}</span>;
}

/** How much there is, or that any number of bodies may use it together. */
export function Amount({ value, unit }: { value: number | null; unit: string }) {
  const t = useTexts('resources');
  return (
    <span className="num">
      {value === null ? t('unlimited') : unit ? t('amountOf', { amount: value, unit }) : value}
    </span>
  );
}
