import type { NoticeView } from '@jiebang/contracts/notices';
import { noticeSubjectLabels } from '@jiebang/domain/notices/lifecycle';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import {
  NoticeStrokes,
  NoticeTag,
  useNoticePeriod,
  useNoticeWords,
} from '../../../components/notice-clock.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

/** One notice in the public list. Those that run look like a notice on the wall; past ones are a line of record. */
export function NoticeCard({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const text = useText();
  const locale = useLocale();
  const { left, last, hot } = useNoticeWords()(notice);
  const period = useNoticePeriod()(notice);
  const running = notice.status === 'running';
  return (
    <Card as="li" kind={running ? 'posted' : 'pad'} className="notice-card">
      <div>
        <div className="row">
          <h3>
            <Link to="/notices/$id" params={{ id: notice.id }}>
              {text(notice.title)}
            </Link>
          </h3>
          <NoticeTag notice={notice} />
        </div>
        <p className="muted small">
          {text(noticeSubjectLabels[notice.subjectType])}
          {notice.startDay
            ? ` · ${t('card.from', { day: formatCalendarDay(notice.startDay, locale, true), period })}`
            : null}
        </p>
        {running ? <NoticeStrokes notice={notice} /> : null}
      </div>
      <div className="side">
        {left ? <b className={hot ? 'left hot num' : 'left num'}>{left}</b> : null}
        <span className={left ? 'muted' : undefined}>{last}</span>
      </div>
    </Card>
  );
}
