import type { CalendarDay } from '@jiebang/domain/calendar/calendar-table';
import { addDays } from '@jiebang/domain/calendar/day';
import { Tag } from '../../../components/tag.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

type Run = { first: string; last: string; kind: CalendarDay['kind']; name: string; count: number };

/** Days as the official notice tells them: neighbouring ones of one name together. */
export function DayList({ days }: { days: readonly CalendarDay[] }) {
  const t = useTexts('calendar');
  const locale = useLocale();
  return (
    <ul className="plain-list cal-days">
      {runsOf(days).map(({ first, last, kind, name, count }) => (
        <li key={first}>
          <Tag tone={kind === 'holiday' ? 'green' : 'amber'}>{t(`word.${kind}`)}</Tag>
          <div>
            <span>
              {first === last
                ? formatCalendarDay(first, locale)
                : t('range', {
                    from: formatCalendarDay(first, locale),
                    to: formatCalendarDay(last, locale),
                  })}
            </span>{' '}
            <span className="muted small">
              {name ? `${name} · ` : ''}
              {t('days', { count })}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function runsOf(days: readonly CalendarDay[]): Run[] {
  const runs: Run[] = [];
  for (const { day, kind, name } of days) {
    const run = runs.at(-1);
    if (run && run.kind === kind && run.name === name && addDays(run.last, 1) === day) {
      run.last = day;
      run.count += 1;
    } else runs.push({ first: day, last: day, kind, name, count: 1 });
  }
  return runs;
}
