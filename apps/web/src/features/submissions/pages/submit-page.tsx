import { type CompetitionView, getCompetition, type PhaseView } from '@jiebang/contracts/competitions';
import { getQuota, getSubmission } from '@jiebang/contracts/submissions';
import { getMyTeam, type TeamView } from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { EvaluationStatus } from '../components/evaluation-status.tsx';
import { PhaseChoice, phaseTitle } from '../components/phase-choice.tsx';
import { QuotaCard, usedUp } from '../components/quota-card.tsx';
import { SubmissionReceipt } from '../components/submission-receipt.tsx';
import { type Accepted, UploadForm } from '../components/upload-form.tsx';
import '../submissions.css';

const route = getRouteApi('/public/entrant/competitions/$slug/submit');

export function SubmitPage() {
  const t = useTexts('submissions');
  const text = useText();
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getCompetition, { params: { slug } }));
  useTitle(query.data ? `${t('submit.title')} · ${text(query.data.title)}` : t('submit.title'));
  return (
    <div className="wrap page">
      <Reading query={query} whole>
        {(competition) => <WithTeam competition={competition} />}
      </Reading>
    </div>
  );
}

function WithTeam({ competition }: { competition: CompetitionView }) {
  const t = useTexts('submissions');
  const text = useText();
  const { slug } = competition;
  const query = useQuery(apiQuery(getMyTeam, { params: { id: competition.id } }));
  return (
    <>
      <div className="crumbs">
        <Link to="/competitions">{t('crumbs')}</Link> ›{' '}
        <Link to="/competitions/$slug" params={{ slug }}>
          {text(competition.title)}
        </Link>
      </div>
      <h1 className="page-title">{t('submit.title')}</h1>
      <Reading query={query}>
        {({ team }) =>
          team && team.status !== 'withdrawn' ? (
            <ChoosePhase competition={competition} team={team} />
          ) : (
            <EmptyState
              title={t('submit.noTeamTitle')}
              action={
                <LinkButton to="/competitions/$slug/team" params={{ slug }}>
                  {t('submit.formTeam')}
                </LinkButton>
              }
            >
              {t('submit.noTeam')}
            </EmptyState>
          )
        }
      </Reading>
    </>
  );
}

type Chosen = { competition: CompetitionView; team: TeamView };

function ChoosePhase({ competition, team }: Chosen) {
  const t = useTexts('submissions');
  const search = route.useSearch();
  const open = competition.tracks.flatMap((track) => track.phases).filter((p) => p.window === 'accepting');
  const phase = open.find(({ id }) => id === search.phase) ?? open[0];
  if (!phase) {
    return (
      <EmptyState
        title={t('submit.closedTitle')}
        action={
          <LinkButton to="/competitions/$slug" params={{ slug: competition.slug }}>
            {t('submit.back')}
          </LinkButton>
        }
      >
        {t('submit.closed')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <PhaseChoice
        competition={competition}
        phases={open}
        current={phase.id}
        to="/competitions/$slug/submit"
      />
      <SubmitTo key={phase.id} competition={competition} team={team} phase={phase} />
    </div>
  );
}

/** One sitting: upload, then the receipt and the state of what was sent. */
function SubmitTo({ competition, team, phase }: Chosen & { phase: PhaseView }) {
  const t = useTexts('submissions');
  const text = useText();
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  const quota = useQuery(apiQuery(getQuota, { params: { id: phase.id } }));
  return (
    <>
      <p>
        <b>{phaseTitle(competition, phase, text)}</b> · {t('submit.as', { team: team.name })} ·{' '}
        <Deadline at={phase.endsAt} />
      </p>
      <div className="submit-body">
        {accepted ? (
          <Sent accepted={accepted} onAgain={() => setAccepted(null)} />
        ) : (
          <Reading query={quota}>
            {(left) =>
              usedUp(left) ? (
                <NoSlots which={usedUp(left)!} nextDayAt={left.nextDayAt} slug={competition.slug} />
              ) : (
                <UploadForm phase={phase} onAccepted={setAccepted} />
              )
            }
          </Reading>
        )}
        {quota.data ? <QuotaCard quota={quota.data} /> : null}
      </div>
    </>
  );
}

function NoSlots({ which, nextDayAt, slug }: { which: 'day' | 'total'; nextDayAt: string; slug: string }) {
  const t = useTexts('submissions');
  const locale = useLocale();
  return (
    <EmptyState
      title={t(which === 'day' ? 'quota.dayUsedTitle' : 'quota.totalUsedTitle')}
      action={
        <LinkButton to="/competitions/$slug/submissions" params={{ slug }} look="ghost">
          {t('list.title')}
        </LinkButton>
      }
    >
      {which === 'day' ? t('quota.next', { at: formatInstant(nextDayAt, locale) }) : t('quota.totalUsed')}
    </EmptyState>
  );
}

function Sent({ accepted, onAgain }: { accepted: Accepted; onAgain: () => void }) {
  const t = useTexts('submissions');
  const { id } = accepted.submission;
  const query = useQuery({
    ...apiQuery(getSubmission, { params: { id } }),
    initialData: accepted.submission,
  });
  useLive(`submission:${id}`, [getSubmission]);
  return (
    <div className="stack loose">
      <EvaluationStatus submission={query.data} />
      <div className="row no-print">
        <Button onClick={onAgain}>{t('submit.again')}</Button>
        <LinkButton to="/submissions/$id" params={{ id }} look="ghost">
          {t('list.details')}
        </LinkButton>
      </div>
      <SubmissionReceipt receipt={accepted.receipt} />
    </div>
  );
}
