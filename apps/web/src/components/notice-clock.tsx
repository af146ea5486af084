import type { NoticeView } from '@jiebang/contracts/notices';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { type NoticeStatus, noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { formatCalendarDay } from '../lib/calendar-day.ts';
import { serverNow } from '../lib/server-clock.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { Tag, type TagTone } from './tag.tsx';
import './notice-clock.css';

export type ClockedNotice = Pick<
  NoticeView,
  'status' | 'clock' | 'periodLength' | 'periodUnit' | 'endedAt' | 'startDay'
>;

const tones: Record<string, TagTone> = {
  draft: 'plain',
  ready: 'amber',
  running: 'blue',
  ended: 'green',
  upheld: 'seal',
  withdrawn: 'plain',
};

/** Where a notice stands, in a word; a pause is one, though the record calls it running. */
export function NoticeTag({ notice }: { notice: Pick<NoticeView, 'status' | 'clock'> }) {
  const t = useTexts('notice-clock');
  const text = useText();
  if (notice.status === 'running' && notice.clock?.paused) return <Tag tone="amber">{t('paused')}</Tag>;
  return (
    <Tag tone={tones[notice.status] ?? 'plain'}>
      {text(noticeLifecycle.labels[notice.status as NoticeStatus])}
    </Tag>
  );
}

export type NoticeWords = {
  /** The figure of the countdown, where there is one. */
  left: string | null;
  /** The last day, or why nobody can name it. */
  last: string;
  hot: boolean;
};

/** The clock of a notice in words: what is left and until when. Needs the namespace `notice-clock`. */
export function useNoticeWords(): (notice: ClockedNotice) => NoticeWords {
  const t = useTexts('notice-clock');
  const locale = useLocale();
  const dayOf = (day: string) => formatCalendarDay(day, locale);
  return (notice) => {
    const { clock, periodUnit, status } = notice;
    const day = notice.endedAt ? formatCalendarDay(beijingDay(Date.parse(notice.endedAt)), locale, true) : '';
    if (status === 'upheld' || status === 'withdrawn')
      return { left: null, last: t(`closed.${status}`, { day }), hot: false };
    if (status === 'ended')
      return {
        left: null,
        last: t('closed.ended', {
          day: clock?.lastDay ? formatCalendarDay(clock.lastDay, locale, true) : day,
        }),
        hot: false,
      };
    if (!clock) return { left: null, last: t('notStarted'), hot: false };
    if (clock.missingYear)
      return { left: null, last: t('missingYear', { year: clock.missingYear }), hot: true };
    const count = clock.daysLeft ?? 0;
    if (clock.paused)
      return { left: t(`stillLeft.${periodUnit}`, { count }), last: t('pausedWhy'), hot: false };
    const last = t('until', { day: dayOf(clock.lastDay ?? '') });
    if (clock.over) return { left: t('over'), last, hot: false };
    if (clock.lastDay === beijingDay(serverNow())) return { left: t('lastDay'), last, hot: true };
    return { left: t(`left.${periodUnit}`, { count }), last, hot: count <= 2 };
  };
}

/** «5 working days, counted from the next day». */
export function useNoticePeriod(): (notice: Pick<NoticeView, 'periodLength' | 'periodUnit'>) => string {
  const t = useTexts('notice-clock');
  return ({ periodLength: count, periodUnit }) => t(`period.${periodUnit}`, { count });
}

/** Longer periods would be a carpet. */
const SHOWN_STROKES = 20;

/** A stroke for each day of the period, those that are over filled; the words beside it say the same. */
export function NoticeStrokes({ notice }: { notice: ClockedNotice }) {
  const { clock, periodLength } = notice;
  if (clock?.daysLeft == null || periodLength > SHOWN_STROKES) return null;
  const over = periodLength - clock.daysLeft;
  return (
    <span className={clock.paused ? 'strokes paused' : 'strokes'} aria-hidden="true">
      {Array.from({ length: periodLength }, (_, i) => `stroke-${i}`).map((key, i) => (
        <i key={key} className={i < over ? 'over' : undefined} />
      ))}
    </span>
  );
}
