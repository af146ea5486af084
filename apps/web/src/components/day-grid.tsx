import { addDays, startOfDay } from '@jiebang/domain/calendar/day';
import type { ReactNode } from 'react';
import { formatWeekday } from '../lib/calendar-day.ts';
import { useLocale } from '../lib/texts.ts';
import './day-grid.css';

type DayGridProps = {
  caption: ReactNode;
  /** The caption is read out only: a heading stands above. */
  quiet?: boolean;
  first: string;
  last: string;
  /** What stands under the number of a day, and its look; words carry the meaning. */
  cell: (day: string) => { words?: ReactNode; look?: string | undefined };
};

/** Weeks of days, Monday first, from one day to another. */
export function DayGrid({ caption, quiet, first, last, cell }: DayGridProps) {
  const locale = useLocale();
  const weeks = weeksOf(first, last);
  return (
    <table className="day-grid">
      <caption className={quiet ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              <abbr title={formatWeekday(startOfDay(day), locale, 'long')}>
                {formatWeekday(startOfDay(day), locale, locale === 'en' ? 'short' : 'narrow')}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) =>
              day < first || day > last ? (
                <td key={day} className="outside" />
              ) : (
                <DayCell key={day} day={day} {...cell(day)} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, words, look }: { day: string; words?: ReactNode; look?: string | undefined }) {
  return (
    <td className={look}>
      <time dateTime={day} className="num">
        {Number(day.slice(8))}
      </time>
      {words ? <span>{words}</span> : null}
    </td>
  );
}

function weeksOf(first: string, last: string): string[][] {
  const weekday = (new Date(startOfDay(first) + 8 * 3_600_000).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let monday = addDays(first, -weekday); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
}
