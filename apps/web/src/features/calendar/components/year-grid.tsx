import type { CalendarDay } from '@jiebang/domain/calendar/calendar-table';
import { addDays, beijingDay, isWeekend } from '@jiebang/domain/calendar/day';
import { DayGrid } from '../../../components/day-grid.tsx';
import { formatMonth } from '../../../lib/calendar-day.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

/** Twelve months; a day that differs from its week says so in a word. */
export function YearGrid({ year, days }: { year: number; days: CalendarDay[] }) {
  const t = useTexts('calendar');
  const locale = useLocale();
  const named = new Map(days.map((one) => [one.day, one]));
  const today = beijingDay(serverNow());
  return (
    <div className="cal-months">
      {Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1)).map(({ first, last }) => (
        <DayGrid
          key={first}
          caption={formatMonth(first, locale)}
          first={first}
          last={last}
          cell={(day) => {
            const kind = named.get(day)?.kind;
            const look = kind === 'holiday' ? 'holiday' : kind ? 'make-up' : isWeekend(day) ? 'off' : '';
            return {
              words: kind ? t(`word.${kind}`) : undefined,
              look: day === today ? `${look} today` : look || undefined,
            };
          }}
        />
      ))}
    </div>
  );
}

function monthOf(year: number, month: number): { first: string; last: string } {
  const at = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`;
  return { first: at(year, month), last: addDays(month === 12 ? at(year + 1, 1) : at(year, month + 1), -1) };
}
