import type { CompetitionView } from '@jiebang/contracts/competitions';
import { getMyTeam } from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { QuotaLine } from './quota-line.tsx';

type Props = { competition: CompetitionView };

/** The next thing to do here, by who I am: sign in, form a team, submit. */
export function JoinCard({ competition }: Props) {
  const t = useTexts('competitions');
  const { user, known, can } = useSession();
  return (
    <Card as="section" className="join">
      <div className="stack">
        <h2>{t('join.title')}</h2>
        {!known ? <Skeleton lines={3} /> : null}
        {known && !user ? <ForVisitor slug={competition.slug} /> : null}
        {user ? <ForMember competition={competition} /> : null}
        {can('competitions.manage') ? (
          <LinkButton to="/workspace/competitions" look="quiet">
            {t('join.office')}
          </LinkButton>
        ) : null}
      </div>
    </Card>
  );
}

function ForVisitor({ slug }: { slug: string }) {
  const t = useTexts('competitions');
  const next = `/competitions/${slug}/team`;
  return (
    <>
      <LinkButton to="/sign-in" search={{ next }}>
        {t('join.signIn')}
      </LinkButton>
      <LinkButton to="/sign-up" search={{ next }} look="ghost">
        {t('join.signUp')}
      </LinkButton>
      <p className="muted small">{t('join.signInNote')}</p>
    </>
  );
}

function ForMember({ competition }: Props) {
  const t = useTexts('competitions');
  const query = useQuery(apiQuery(getMyTeam, { params: { id: competition.id } }));
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={3} />;
  const { team } = query.data;
  const { slug } = competition;
  if (!team) {
    if (competition.abilities.includes('edit')) return <p className="muted">{t('join.organiser')}</p>;
    if (!competition.abilities.includes('form_team'))
      return (
        <p className="muted">{t(competition.solvers?.length === 0 ? 'contest.notSolver' : 'join.closed')}</p>
      );
    return (
      <>
        <LinkButton to="/competitions/$slug/team" params={{ slug }}>
          {t('join.formTeam')}
        </LinkButton>
        <p className="muted small">{t('join.formTeamNote')}</p>
      </>
    );
  }
  const open = competition.tracks
    .flatMap((track) => track.phases)
    .find((p) => p.abilities.includes('submit'));
  return (
    <>
      <p>
        <span className="muted">{t('join.teamIs')}</span> <b>{team.name}</b>
      </p>
      {team.status === 'withdrawn' ? <p className="muted">{t('join.teamWithdrawn')}</p> : null}
      {open ? (
        <>
          <LinkButton to="/competitions/$slug/submit" params={{ slug }} search={{ phase: open.id }}>
            {t('join.submit')}
          </LinkButton>
          <QuotaLine phaseId={open.id} />
        </>
      ) : (
        <p className="muted small">{t('join.notOpen')}</p>
      )}
      <LinkButton to="/competitions/$slug/submissions" params={{ slug }} look="ghost">
        {t('join.mySubmissions')}
      </LinkButton>
      <LinkButton to="/competitions/$slug/team" params={{ slug }} look="ghost">
        {t('join.myTeam')}
      </LinkButton>
    </>
  );
}
