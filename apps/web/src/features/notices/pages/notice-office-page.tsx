import { getNotice, type NoticeView } from '@jiebang/contracts/notices';
import { listObjections, type ObjectionView } from '@jiebang/contracts/objections';
import {
  noticeSubjectLabels,
  type ObjectionStatus,
  objectionLifecycle,
} from '@jiebang/domain/notices/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { NoticeTag, useNoticePeriod, useNoticeWords } from '../../../components/notice-clock.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { DraftForm } from '../components/draft-form.tsx';
import { NoticeActs } from '../components/notice-acts.tsx';
import { useNoticeDraft } from '../lib/notice-draft.ts';
import '../notices-office.css';

const route = getRouteApi('/workspace/workspace/notices/$id');

/** One notice in the office: the draft while it is one, then its clock, who did what, and its objections. */
export function NoticeOfficePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getNotice, { params: { id } }));
  const text = useText();
  useTitle(query.data && text(query.data.title));
  useLive(`notice:${id}`, [getNotice, listObjections]);
  return (
    <div className="page stack loose">
      <Reading query={query} whole lines={10}>
        {(notice) =>
          notice.abilities.includes('edit') ? <Editing notice={notice} /> : <Standing notice={notice} />
        }
      </Reading>
    </div>
  );
}

function Head({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const text = useText();
  return (
    <div>
      <div className="crumbs">
        <Link to="/workspace/notices">{t('office.title')}</Link>
      </div>
      <h1 className="page-title">{text(notice.title)}</h1>
      <div className="row">
        <NoticeTag notice={notice} />
        <span className="muted small">{text(noticeSubjectLabels[notice.subjectType])}</span>
        <LinkButton to="/notices/$id" params={{ id: notice.id }} look="quiet" small>
          {t(notice.startedAt ? 'office.public' : 'office.preview')}
        </LinkButton>
      </div>
    </div>
  );
}

function Editing({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const work = useNoticeDraft(notice);
  return (
    <>
      <Head notice={notice} />
      <Note title={t('office.draftTitle')}>{t('office.draft')}</Note>
      <DraftForm work={work} />
      <NoticeActs notice={notice} flush={work.saver.flush} />
    </>
  );
}

function Standing({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const text = useText();
  const { left, last } = useNoticeWords()(notice);
  const period = useNoticePeriod()(notice);
  const { office, startedAt, status, outcomeReason, abilities } = notice;
  const waiting = status === 'ready' && !abilities.includes('start');
  return (
    <>
      <Head notice={notice} />
      {status === 'ready' ? (
        <Note tone="amber" title={t('office.readyTitle')}>
          {t(waiting ? 'office.readyMine' : 'office.ready')}
        </Note>
      ) : null}
      {notice.clock?.paused ? <Note tone="amber">{t('clock.pausedWhat')}</Note> : null}
      {notice.clock?.missingYear ? (
        <Note tone="amber">{t('clock.missing', { year: notice.clock.missingYear })}</Note>
      ) : null}
      {outcomeReason ? (
        <Note tone="seal" title={t(`page.outcome.${status as 'upheld' | 'withdrawn'}`)}>
          <PlainText text={text(outcomeReason)} />
        </Note>
      ) : null}
      <NoticeActs notice={notice} />
      <Card>
        <Facts
          facts={[
            { name: t('office.due'), value: left ? `${left} · ${last}` : last },
            { name: t('clock.period'), value: t('clock.periodFrom', { period }) },
            { name: t('office.preparedBy'), value: office?.preparedBy },
            { name: t('office.startedBy'), value: office?.startedBy ?? t('office.nobodyYet') },
            ...(startedAt ? [{ name: t('page.startedAt'), value: <Instant at={startedAt} /> }] : []),
            ...(notice.endedAt ? [{ name: t('clock.endedAt'), value: <Instant at={notice.endedAt} /> }] : []),
            { name: t('draft.body'), value: <PlainText text={text(notice.body)} /> },
          ]}
        />
      </Card>
      {startedAt ? <Objections notice={notice} /> : null}
    </>
  );
}

/** The objections on this notice, without who filed them. */
function Objections({ notice }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const text = useText();
  const query = useQuery(apiQuery(listObjections, { query: { noticeId: notice.id, limit: 100 } }));
  return (
    <section>
      <SectionHead title={t('office.objectionsTitle')} note={t('office.objectionsNote')} />
      <Reading query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('office.noObjection')}</p>
          ) : (
            <div className="card">
              <Table<ObjectionView>
                folding
                caption={t('office.objectionsTitle')}
                rows={items}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'filed',
                    name: t('office.filedAt'),
                    cell: (row) => (
                      <Link to="/workspace/objections/$id" params={{ id: row.id }}>
                        <Instant at={row.filedAt} />
                      </Link>
                    ),
                  },
                  {
                    key: 'status',
                    name: t('office.status'),
                    cell: (row) => text(objectionLifecycle.labels[row.status as ObjectionStatus]),
                  },
                  {
                    key: 'handler',
                    name: t('office.handler'),
                    cell: (row) => row.handler ?? t('office.nobodyYet'),
                  },
                ]}
              />
            </div>
          )
        }
      </Reading>
    </section>
  );
}
