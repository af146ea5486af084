import { type CompetitionView, getCompetition, type PhaseView } from '@jiebang/contracts/competitions';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { PhaseBoard } from '../components/phase-board.tsx';
import '../board.css';

const route = getRouteApi('/public/competitions/$slug/board');

export function BoardPage() {
  const t = useTexts('leaderboards');
  const text = useText();
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getCompetition, { params: { slug } }));
  useTitle(query.data ? `${text(query.data.title)} · ${t('title')}` : t('title'));
  return (
    <div className="wrap page stack">
      <Reading query={query} whole lines={9}>
        {(competition) => <Boards competition={competition} />}
      </Reading>
    </div>
  );
}

function Boards({ competition }: { competition: CompetitionView }) {
  const t = useTexts('leaderboards');
  const text = useText();
  const search = route.useSearch();
  const phases = boardsOf(competition);
  const chosen = phases.find((phase) => phase.id === search.phase) ?? firstShown(phases);
  useRereadAt(chosen ? [chosen.endsAt] : [], [getCompetition]);
  return (
    <>
      <div>
        <div className="crumbs">
          <Link to="/competitions">{t('crumbs')}</Link> ›{' '}
          <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
            {text(competition.title)}
          </Link>
        </div>
        <h1 className="page-title">{t('title')}</h1>
        {phases.length > 1 ? (
          <PhaseTabs competition={competition} phases={phases} chosen={chosen?.id} />
        ) : null}
      </div>
      {chosen ? (
        <PhaseBoard competition={competition} phase={chosen} view={search.view ?? 'public'} />
      ) : (
        <EmptyState title={t('noPhaseTitle')}>{t('noPhase')}</EmptyState>
      )}
    </>
  );
}

function PhaseTabs(props: { competition: CompetitionView; phases: PhaseView[]; chosen: string | undefined }) {
  const t = useTexts('leaderboards');
  const text = useText();
  const trackOf = (phase: PhaseView) => props.competition.tracks.find((track) => track.id === phase.trackId);
  return (
    <nav aria-label={t('phases')}>
      <ul className="tabs">
        {props.phases.map((phase) => (
          <li key={phase.id}>
            <Link
              to="/competitions/$slug/board"
              params={{ slug: props.competition.slug }}
              search={{ phase: phase.id }}
              activeOptions={{ exact: true, includeSearch: true }}
              {...(phase.id === props.chosen ? { 'aria-current': 'page' as const } : {})}
            >
              {text(trackOf(phase)?.title ?? phase.title)} · {text(phase.title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Phases whose board exists: those that have begun. */
function boardsOf(competition: CompetitionView): PhaseView[] {
  return competition.tracks
    .flatMap((track) => track.phases)
    .filter(({ window }) => window === 'accepting' || window === 'ended' || window === 'revealed');
}

/** Without a phase in the address: the first that takes entries, else the one that ended last. */
function firstShown(phases: PhaseView[]): PhaseView | undefined {
  const latest = phases.toSorted((a, b) => Date.parse(b.endsAt) - Date.parse(a.endsAt));
  return phases.find((phase) => phase.window === 'accepting') ?? latest[0];
}
