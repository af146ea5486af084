import { getPhase } from '@jiebang/contracts/competitions';
import {
  downloadEntry,
  getReceipt,
  getSubmission,
  type SubmissionView,
} from '@jiebang/contracts/submissions';
import { getTeam } from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AnchorButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Bytes, Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { EvaluationStatus } from '../components/evaluation-status.tsx';
import { SubmissionActs } from '../components/submission-acts.tsx';
import { SubmissionReceipt } from '../components/submission-receipt.tsx';
import { SubmissionTag } from '../components/submission-tag.tsx';
import '../submissions.css';

const route = getRouteApi('/public/entrant/submissions/$id');

export function SubmissionPage() {
  const t = useTexts('submissions');
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getSubmission, { params: { id } }));
  const receipt = useQuery(apiQuery(getReceipt, { params: { id } }));
  // Also when it is finished: an operator may replay it.
  useLive(query.data ? `submission:${id}` : null, [getSubmission]);
  useTitle(query.data && t('detail.title', { number: query.data.number }));
  return (
    <div className="wrap narrow page">
      <Reading query={query} whole lines={8}>
        {(submission) => (
          <div className="stack loose">
            <Head submission={submission} />
            <EvaluationStatus submission={submission} />
            <About submission={submission} />
            <Reading query={receipt}>{(data) => <SubmissionReceipt receipt={data} />}</Reading>
          </div>
        )}
      </Reading>
    </div>
  );
}

type Props = { submission: SubmissionView };

function Head({ submission }: Props) {
  const t = useTexts('submissions');
  const text = useText();
  const phase = useQuery(apiQuery(getPhase, { params: { id: submission.phaseId } }));
  const team = useQuery(apiQuery(getTeam, { params: { id: submission.teamId } }));
  const competition = team.data?.competition;
  return (
    <div>
      {competition ? (
        <div className="crumbs">
          <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
            {text(competition.title)}
          </Link>{' '}
          ›{' '}
          <Link
            to="/competitions/$slug/submissions"
            params={{ slug: competition.slug }}
            search={{ phase: submission.phaseId }}
          >
            {t('detail.toList')}
          </Link>
        </div>
      ) : null}
      <div className="row">
        <h1 className="page-title">{t('detail.title', { number: submission.number })}</h1>
        <SubmissionTag submission={submission} />
        {submission.chosen ? <Tag tone="green">{t('list.chosen')}</Tag> : null}
      </div>
      <p className="muted">{phase.data ? text(phase.data.title) : null}</p>
    </div>
  );
}

function About({ submission }: Props) {
  const t = useTexts('submissions');
  const { id, teamName, submittedBy, fileName, bytes, sha256, comment, receivedAt, abilities } = submission;
  const facts = [
    { name: t('detail.team'), value: teamName },
    ...(submittedBy ? [{ name: t('list.by'), value: submittedBy }] : []),
    { name: t('list.received'), value: <Instant at={receivedAt} /> },
    { name: t('list.file'), value: fileName },
    { name: t('detail.size'), value: <Bytes value={bytes} /> },
    { name: t('detail.sha256'), value: <code>{sha256}</code> },
    ...(comment ? [{ name: t('detail.comment'), value: comment }] : []),
  ];
  return (
    <Card as="section" label={t('detail.about')}>
      <Facts facts={facts} />
      <div className="row no-print">
        {abilities.includes('download') ? (
          <AnchorButton
            href={addressOf(downloadEntry, { params: { id } })}
            download={fileName}
            look="ghost"
            small
          >
            {t('detail.download')}
          </AnchorButton>
        ) : null}
        <SubmissionActs submission={submission} />
      </div>
    </Card>
  );
}
