import { exportNotice, getNotice, listNotices, type NoticeView } from '@jiebang/contracts/notices';
import { noticeSubjectLabels } from '@jiebang/domain/notices/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ExportLinks } from '../../../components/export-links.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { NoticeTag } from '../../../components/notice-clock.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CountdownCard } from '../components/countdown-card.tsx';
import { ObjectCard } from '../components/object-card.tsx';
import { PeriodStrip } from '../components/period-strip.tsx';
import '../notices.css';
import '../notice-print.css';

const route = getRouteApi('/public/notices/$id');

/** One notice as it hangs on the wall: text, the days that count, what is left, and how to object. */
export function NoticePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getNotice, { params: { id } }));
  const text = useText();
  useTitle(query.data && text(query.data.title));
  useLive(`notice:${id}`, [getNotice, listNotices]);
  useRereadAt(query.data?.clock?.endsAt ? [query.data.clock.endsAt] : [], [getNotice]);
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={10}>
        {(notice) => <Posted notice={notice} />}
      </Reading>
    </div>
  );
}

function Posted({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  return (
    <>
      <div className="crumbs no-print">
        <Link to="/notices">{t('list.title')}</Link>
      </div>
      {notice.startedAt ? null : (
        <Note tone="amber" title={t('page.unstartedTitle')}>
          <p>{t('page.unstarted')}</p>
          <p>
            <Link to="/workspace/notices/$id" params={{ id: notice.id }}>
              {t('page.toOffice')}
            </Link>
          </p>
        </Note>
      )}
      <div className="notice-body">
        <Sheet notice={notice} />
        <aside className="stack">
          <CountdownCard notice={notice} />
          <ObjectCard notice={notice} />
        </aside>
        {notice.startDay ? <PeriodStrip notice={notice} startDay={notice.startDay} /> : null}
      </div>
    </>
  );
}

function Sheet({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const text = useText();
  return (
    <Card kind="posted" as="article" className="notice-sheet">
      <p className="kicker">{t('page.kicker')}</p>
      <h1>{text(notice.title)}</h1>
      <div className="row small muted">
        <NoticeTag notice={notice} />
        {notice.subjectType === 'challenge_list' ? (
          <Link to="/lists/$id" params={{ id: notice.subjectId }}>
            {t('page.toList')}
          </Link>
        ) : (
          <span>{text(noticeSubjectLabels[notice.subjectType])}</span>
        )}
        {notice.startedAt ? (
          <span>
            {t('page.startedAt')} <Instant at={notice.startedAt} dateOnly />
          </span>
        ) : null}
      </div>
      {notice.outcomeReason ? (
        <Note tone="seal" title={t(`page.outcome.${notice.status as 'upheld' | 'withdrawn'}`)}>
          <PlainText text={text(notice.outcomeReason)} />
        </Note>
      ) : null}
      <div className="notice-text">
        <PlainText text={text(notice.body)} />
      </div>
      <footer>
        <span>{notice.issuer ? text(notice.issuer) : ''}</span>
        {notice.startedAt ? <Instant at={notice.startedAt} dateOnly /> : null}
      </footer>
      <div className="row no-print">
        <Button look="ghost" small onClick={() => window.print()}>
          {t('page.print')}
        </Button>
        {notice.contentSm3 ? <ExportLinks endpoint={exportNotice} id={notice.id} /> : null}
      </div>
    </Card>
  );
}
