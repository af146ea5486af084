import { type CompetitionView, getCompetition, type PhaseView } from '@jiebang/contracts/competitions';
import { getQuota, listSubmissions, type SubmissionView } from '@jiebang/contracts/submissions';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { PhaseChoice } from '../components/phase-choice.tsx';
import { QuotaCard } from '../components/quota-card.tsx';
import { isUnfinished } from '../components/submission-tag.tsx';
import { SubmissionsTable } from '../components/submissions-table.tsx';
import '../submissions.css';

const route = getRouteApi('/public/entrant/competitions/$slug/submissions');

/** At most so many unfinished ones are followed: the server watches twenty topics a stream; a team has few in flight. */
const FOLLOWED = 10;

export function SubmissionsPage() {
  const t = useTexts('submissions');
  const text = useText();
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getCompetition, { params: { slug } }));
  useTitle(query.data ? `${t('list.title')} · ${text(query.data.title)}` : t('list.title'));
  return (
    <div className="wrap page">
      <Reading query={query} whole>
        {(competition) => <OfCompetition competition={competition} />}
      </Reading>
    </div>
  );
}

function OfCompetition({ competition }: { competition: CompetitionView }) {
  const t = useTexts('submissions');
  const text = useText();
  const search = route.useSearch();
  const begun = competition.tracks
    .flatMap((track) => track.phases)
    .filter(({ window }) => window !== 'not_released' && window !== 'upcoming');
  const phase =
    begun.find(({ id }) => id === search.phase) ??
    begun.find(({ window }) => window === 'accepting') ??
    begun.at(-1);
  return (
    <div className="stack">
      <div className="stack">
        <div className="crumbs">
          <Link to="/competitions">{t('crumbs')}</Link> ›{' '}
          <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
            {text(competition.title)}
          </Link>
        </div>
        <div className="row">
          <h1 className="page-title">{t('list.title')}</h1>
          {phase?.abilities.includes('submit') ? (
            <span className="push">
              <LinkButton
                to="/competitions/$slug/submit"
                params={{ slug: competition.slug }}
                search={{ phase: phase.id }}
              >
                {t('list.new')}
              </LinkButton>
            </span>
          ) : null}
        </div>
        <PhaseChoice
          competition={competition}
          phases={begun}
          current={phase?.id}
          to="/competitions/$slug/submissions"
        />
      </div>
      {phase ? <OfPhase key={phase.id} phase={phase} /> : <Nothing />}
    </div>
  );
}

function OfPhase({ phase }: { phase: PhaseView }) {
  const t = useTexts('submissions');
  const query = useInfiniteQuery({
    queryKey: [listSubmissions.name, { phase: phase.id }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listSubmissions,
        { params: { id: phase.id }, query: { ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const quota = useQuery({
    ...apiQuery(getQuota, { params: { id: phase.id } }),
    enabled: phase.window === 'accepting',
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.filter(isUnfinished).slice(0, FOLLOWED);
  useLive(
    open.map(({ id }) => `submission:${id}`),
    [listSubmissions, getQuota],
  );
  if (query.error && !query.data) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton />;
  if (items.length === 0) return <Nothing />;
  return (
    <div className="stack">
      {phase.rankingRule === 'chosen' ? <ChosenLine phase={phase} items={items} /> : null}
      <SubmissionsTable submissions={items} />
      <MorePages query={query}>{t('list.more')}</MorePages>
      {quota.data ? <QuotaCard quota={quota.data} /> : null}
    </div>
  );
}

function ChosenLine({ phase, items }: { phase: PhaseView; items: SubmissionView[] }) {
  const t = useTexts('submissions');
  const chosen = items.filter((submission) => submission.chosen).length;
  return <p className="muted">{t('list.chosenCount', { chosen, limit: phase.chosenLimit })}</p>;
}

function Nothing() {
  const t = useTexts('submissions');
  return <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>;
}
