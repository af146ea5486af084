import { type CompetitionView, getCompetition } from '@jiebang/contracts/competitions';
import { getMyTeam } from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { FormTeam } from '../components/form-team.tsx';
import { InvitationsHere } from '../components/invitations-here.tsx';
import { TeamOverview } from '../components/team-overview.tsx';
import '../teams.css';

const route = getRouteApi('/public/entrant/competitions/$slug/team');

export function TeamPage() {
  const t = useTexts('teams');
  const text = useText();
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getCompetition, { params: { slug } }));
  useTitle(query.data ? `${t('title')} · ${text(query.data.title)}` : t('title'));
  return (
    <div className="wrap page">
      <Reading query={query} whole>
        {(competition) => <MyTeam competition={competition} />}
      </Reading>
    </div>
  );
}

function MyTeam({ competition }: { competition: CompetitionView }) {
  const text = useText();
  const t = useTexts('teams');
  const query = useQuery(apiQuery(getMyTeam, { params: { id: competition.id } }));
  return (
    <>
      <div className="crumbs">
        <Link to="/competitions">{t('crumbs')}</Link> ›{' '}
        <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
          {text(competition.title)}
        </Link>
      </div>
      <Reading query={query}>
        {({ team }) => (team ? <TeamOverview team={team} /> : <NoTeam competition={competition} />)}
      </Reading>
    </>
  );
}

function NoTeam({ competition }: { competition: CompetitionView }) {
  const t = useTexts('teams');
  return (
    <div className="stack loose team-form">
      <h1 className="page-title">{t('title')}</h1>
      <InvitationsHere slug={competition.slug} />
      {competition.abilities.includes('form_team') ? (
        <FormTeam competition={competition} />
      ) : (
        <Closed competition={competition} />
      )}
    </div>
  );
}

/** Why no team can be formed here; of a contest, who may. */
function Closed({ competition }: { competition: CompetitionView }) {
  const t = useTexts('teams');
  const { challenge, solvers, status } = competition;
  if (status !== 'published' || solvers === null || solvers.length > 0)
    return <EmptyState title={t('form.closedTitle')}>{t('form.closed')}</EmptyState>;
  return (
    <EmptyState
      title={t('form.solversOnlyTitle')}
      action={
        challenge ? (
          <LinkButton look="ghost" to="/challenges/$code" params={{ code: challenge.code }}>
            {t('form.toChallenge')}
          </LinkButton>
        ) : null
      }
    >
      {t('form.solversOnly')}
    </EmptyState>
  );
}
