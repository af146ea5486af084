import type { NoticeView } from '@jiebang/contracts/notices';
import { type NoticeStatus, noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { Card } from '../../../components/card.tsx';
import { TimeLeft } from '../../../components/deadline.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Note } from '../../../components/note.tsx';
import { NoticeStrokes, useNoticePeriod, useNoticeWords } from '../../../components/notice-clock.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

/** Near the end hours matter; before that the calendar's days beside the working ones would only confuse. */
const CLOSE = 2;

/** What is left, until which instant, and why it stands still where it does. */
export function CountdownCard({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const common = useTexts('common');
  const locale = useLocale();
  const text = useText();
  const { left, last, hot } = useNoticeWords()(notice);
  const period = useNoticePeriod()(notice);
  const { clock, startDay, status } = notice;
  const open = status === 'running';
  return (
    <Card as="section" className="countdown" label={t('clock.title')}>
      <h2>{t('clock.title')}</h2>
      <p className={hot ? 'figure hot' : 'figure'}>
        {left ?? (notice.endedAt ? text(noticeLifecycle.labels[status as NoticeStatus]) : last)}
      </p>
      <NoticeStrokes notice={notice} />
      {open && clock?.paused ? (
        <Note tone="amber" title={t('clock.pausedTitle')}>
          {t('clock.pausedWhat')}
        </Note>
      ) : null}
      {open && clock?.missingYear ? (
        <Note tone="amber">{t('clock.missing', { year: clock.missingYear })}</Note>
      ) : null}
      <Facts
        facts={[
          { name: t('clock.period'), value: t('clock.periodFrom', { period }) },
          ...(startDay ? [{ name: t('clock.start'), value: formatCalendarDay(startDay, locale, true) }] : []),
          ...(clock?.lastDay && clock.endsAt
            ? [
                {
                  name: t('clock.last'),
                  value: (
                    <>
                      <time dateTime={clock.endsAt}>
                        {formatCalendarDay(clock.lastDay, locale, true)} 24:00
                      </time>{' '}
                      <span className="muted small nowrap">{common('deadline.zone')}</span>{' '}
                      {open && !clock.over && (clock.daysLeft ?? 0) <= CLOSE ? (
                        <TimeLeft at={clock.endsAt} />
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
          ...(status === 'upheld' || status === 'withdrawn'
            ? notice.endedAt
              ? [{ name: t('clock.endedAt'), value: formatDeadline(notice.endedAt, locale) }]
              : []
            : []),
        ]}
      />
    </Card>
  );
}
