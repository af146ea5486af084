import { listNotices, type NoticeView } from '@jiebang/contracts/notices';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, SectionHead } from '../../../components/card.tsx';
import {
  NoticeStrokes,
  NoticeTag,
  useNoticePeriod,
  useNoticeWords,
} from '../../../components/notice-clock.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import '../running-notices.css';

const SHOWN = 3;

/** What the section shows. A home page that cannot read the notices is still whole. */
export function useRunningNotices() {
  const { data, isPending } = useQuery(apiQuery(listNotices, { query: { status: 'running', limit: SHOWN } }));
  return { pending: isPending, items: data?.items ?? [] };
}

/** What is in public notice and how many working days are left; nothing while nothing is. */
export function RunningNotices({ items }: ReturnType<typeof useRunningNotices>) {
  const t = useTexts('portal');
  if (items.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('notices.title')} end={<Link to="/notices">{t('notices.all')}</Link>} />
      <Card kind="plain">
        <ul className="home-notices">
          {items.map((notice) => (
            <Row key={notice.id} notice={notice} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Row({ notice }: { notice: NoticeView }) {
  const t = useTexts('portal');
  const text = useText();
  const locale = useLocale();
  const { left, last, hot } = useNoticeWords()(notice);
  const period = useNoticePeriod()(notice);
  return (
    <li>
      <div>
        <Link to="/notices/$id" params={{ id: notice.id }}>
          {text(notice.title)}
        </Link>{' '}
        {notice.clock?.paused ? <NoticeTag notice={notice} /> : null}
        {notice.startDay ? (
          <div className="m">
            {t('notices.from', { day: formatCalendarDay(notice.startDay, locale), period })}
          </div>
        ) : null}
        <NoticeStrokes notice={notice} />
      </div>
      <div className={hot ? 'd hot' : 'd'}>
        {left ? <b className="num">{left}</b> : null}
        <span>{last}</span>
      </div>
    </li>
  );
}
