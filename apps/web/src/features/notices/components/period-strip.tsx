import type { NoticeView } from '@jiebang/contracts/notices';
import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { listPeriodDays, type PeriodDay } from '@jiebang/domain/calendar/period-days';
import { SectionHead } from '../../../components/card.tsx';
import { DayGrid } from '../../../components/day-grid.tsx';
import { Note } from '../../../components/note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { type ReadCalendar, useCalendar } from '../lib/use-calendar.ts';

type Props = { notice: NoticeView; startDay: string };

/** The period day by day: which days count, which do not and why. */
export function PeriodStrip({ notice, startDay }: Props) {
  const t = useTexts('notices');
  const calendar = useCalendar(startDay);
  return (
    <section className="period">
      <SectionHead title={t('strip.title')} note={t('strip.note')} />
      {calendar ? <Days notice={notice} startDay={startDay} read={calendar} /> : <Skeleton lines={4} />}
    </section>
  );
}

function Days({ notice, startDay, read }: Props & { read: ReadCalendar }) {
  const t = useTexts('notices');
  const locale = useLocale();
  const wordsOf = useDayWords(read);
  const today = beijingDay(serverNow());
  const { clock, endedAt, status } = notice;
  const brokenOff = status === 'upheld' || status === 'withdrawn';
  const { days, missingYear } = listPeriodDays(read.calendar, {
    startDay,
    length: notice.periodLength,
    unit: notice.periodUnit,
    pauses: notice.pauses,
    until: endedAt ? beijingDay(Date.parse(endedAt)) : today,
    brokenOff,
  });
  const byDay = new Map(days.map((one) => [one.day, one]));
  const estimated = days.map(({ day }) => yearOf(day)).find((year) => read.estimated.has(year));
  const first = days[0]?.day ?? startDay;
  const last = days.at(-1)?.day ?? startDay;
  return (
    <div className="stack">
      <DayGrid
        quiet
        caption={t('strip.caption', {
          from: formatCalendarDay(first, locale),
          to: formatCalendarDay(last, locale),
        })}
        first={first}
        last={last}
        cell={(day) => {
          const one = byDay.get(day);
          if (!one) return {};
          const named = read.named.get(day);
          const looks = [
            one.mark,
            named?.kind === 'make_up'
              ? 'make-up'
              : named?.kind === 'holiday' && one.mark === 'off'
                ? 'holiday'
                : '',
            one.place && day < today ? 'past' : '',
            day === today ? 'today' : '',
            day === clock?.lastDay ? 'last' : '',
          ];
          return { words: wordsOf(one, day === clock?.lastDay), look: looks.filter(Boolean).join(' ') };
        }}
      />
      <Spans notice={notice} days={days} read={read} />
      {notice.periodUnit === 'working_day' && estimated !== undefined ? (
        <Note tone="amber">{t('clock.estimated', { year: estimated })}</Note>
      ) : null}
      {missingYear ? <Note tone="amber">{t('clock.missing', { year: missingYear })}</Note> : null}
    </div>
  );
}

/** The word of a day: its place in the count, or why it does not count. */
function useDayWords({ named }: ReadCalendar) {
  const t = useTexts('notices');
  return ({ day, mark, place }: PeriodDay, last: boolean) => {
    if (mark === 'start') return t('strip.start');
    if (mark === 'paused') return t('strip.paused');
    if (place === null) return t(named.get(day)?.kind === 'holiday' ? 'strip.holiday' : 'strip.weekend');
    const nth = t(last ? 'strip.lastPlace' : 'strip.place', { place });
    return named.get(day)?.kind === 'make_up' ? t('strip.makeUp', { nth }) : nth;
  };
}

/** Holidays, make-up days and pauses of the period as sentences: what a cell of the calendar has no room for. */
function Spans({ notice, days, read }: { notice: NoticeView; days: PeriodDay[]; read: ReadCalendar }) {
  const t = useTexts('notices');
  const locale = useLocale();
  const dayOf = (day: string) => formatCalendarDay(day, locale);
  const shown = days.map(({ day }) => read.named.get(day)).filter((one) => one !== undefined);
  const names = [...new Set(shown.filter(({ kind }) => kind === 'holiday').map(({ name }) => name))];
  const makeUps = shown.filter(({ kind }) => kind === 'make_up');
  const lines = [
    ...(notice.periodUnit === 'working_day' ? names : []).map((name) => {
      const off = shown.filter((one) => one.kind === 'holiday' && one.name === name);
      const [from, to] = [off[0]?.day ?? '', off.at(-1)?.day ?? ''];
      return from === to
        ? t('strip.oneOff', { name, day: dayOf(from) })
        : t('strip.off', { name, from: dayOf(from), to: dayOf(to) });
    }),
    ...(notice.periodUnit === 'working_day' ? makeUps : []).map(({ day, name }) =>
      t('strip.madeUp', { name, day: dayOf(day) }),
    ),
    ...notice.pauses.map(({ fromDay, toDay }) => {
      if (!toDay) return t('strip.pauseOpen', { from: dayOf(fromDay) });
      return fromDay === toDay
        ? t('strip.pauseDay', { day: dayOf(fromDay) })
        : t('strip.pause', { from: dayOf(fromDay), to: dayOf(toDay) });
    }),
  ];
  return (
    <ul className="small period-lines">
      <li>{t('strip.rule')}</li>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
