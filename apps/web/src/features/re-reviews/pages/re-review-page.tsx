import {
  downloadReReviewEvidence,
  type FindingView,
  getFinding,
  listMyFindings,
} from '@jiebang/contracts/re-reviews';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AnchorButton } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { FindingTag } from '../../../components/finding-tag.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { FindingDue } from '../components/finding-due.tsx';
import { FindingForm } from '../components/finding-form.tsx';
import { GivenFinding } from '../components/given-finding.tsx';
import '../re-reviews.css';

const route = getRouteApi('/workspace/workspace/re-reviews/$id');

/** What an expert is asked to look at again, without who objected, and the finding beside it. */
export function ReReviewPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getFinding, { params: { id } }));
  useLive('me', [getFinding, listMyFindings]);
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={8}>
        {(view) => <ReReview view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function ReReview({ view }: { view: FindingView }) {
  const t = useTexts('re-reviews');
  const text = useText();
  const title = t('page.title', { title: text(view.notice.title) });
  useTitle(title);
  useRereadAt(view.status === 'assigned' ? [view.dueAt] : [], [getFinding, listMyFindings]);
  return (
    <div className="stack loose">
      <div className="stack rrv-head">
        <div className="crumbs">
          <Link to="/workspace/re-reviews">{t('page.back')}</Link>
        </div>
        <h1 className="page-title">{title}</h1>
        <div className="row small">
          <FindingTag status={view.status} overdue={view.overdue} />
          <Link to="/notices/$id" params={{ id: view.notice.id }}>
            {t('page.toNotice')}
          </Link>
        </div>
        {view.status === 'recused' ? null : <FindingDue of={view} />}
        {view.overdue && view.abilities.includes('submit') ? <Note tone="amber">{t('due.late')}</Note> : null}
      </div>
      <div className="rrv-body">
        <div className="stack loose">
          {view.abilities.includes('submit') ? (
            <Note title={t('page.asked')}>{t('page.askedBody')}</Note>
          ) : null}
          <Matter view={view} />
        </div>
        <aside className="card pad rrv-side" aria-label={t('form.title')}>
          {view.abilities.includes('submit') ? <FindingForm view={view} /> : <GivenFinding view={view} />}
        </aside>
      </div>
    </div>
  );
}

function Matter({ view: { id, matter } }: { view: FindingView }) {
  const t = useTexts('re-reviews');
  if (!matter) return <Note title={t('page.closedTitle')}>{t('page.closed')}</Note>;
  return (
    <section>
      <SectionHead title={t('page.matter')} note={t('page.matterNote')} />
      <Card>
        <Facts
          facts={[
            { name: t('page.grounds'), value: <PlainText text={matter.grounds} /> },
            {
              name: t('page.evidence'),
              value: matter.evidence ? (
                <PlainText text={matter.evidence} />
              ) : (
                <span className="muted">{t('page.none')}</span>
              ),
            },
            {
              name: t('page.file'),
              value: matter.file ? (
                <AnchorButton
                  look="ghost"
                  small
                  href={addressOf(downloadReReviewEvidence, { params: { id } })}
                  download
                >
                  {t('page.download')}
                </AnchorButton>
              ) : (
                <span className="muted">{t('page.noFile')}</span>
              ),
            },
          ]}
        />
      </Card>
    </section>
  );
}
