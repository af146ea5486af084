import { listMyTeams, type TeamView } from '@jiebang/contracts/teams';
import { teamLifecycle } from '@jiebang/domain/teams/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** `quiet`: who has an office here or stands for a body is not asked to compete, so that no team is no news. */
export function MyTeams({ userId, quiet }: { userId: string; quiet: boolean }) {
  const t = useTexts('mine');
  const query = useQuery(apiQuery(listMyTeams, {}));
  if (quiet && !query.data?.items.length) return null;
  return (
    <section>
      <SectionHead title={t('teams.title')} />
      <Reading query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="plain-list team-grid">
              {items.map((team) => (
                <TeamCard key={team.id} team={team} userId={userId} />
              ))}
            </ul>
          ) : (
            <EmptyState
              title={t('teams.emptyTitle')}
              action={<LinkButton to="/competitions">{t('teams.browse')}</LinkButton>}
            >
              {t('teams.empty')}
            </EmptyState>
          )
        }
      </Reading>
    </section>
  );
}

function TeamCard({ team, userId }: { team: TeamView; userId: string }) {
  const t = useTexts('mine');
  const text = useText();
  const { slug } = team.competition;
  const captain = team.members.some((member) => member.captain && member.userId === userId);
  return (
    <Card as="li">
      <div className="stack">
        <div>
          <div className="row">
            <h3 className="card-title">{team.name}</h3>
            <Tag tone={team.status === 'forming' ? 'blue' : 'plain'}>
              {text(teamLifecycle.labels[team.status as keyof typeof teamLifecycle.labels])}
            </Tag>
            {captain ? <Tag>{t('teams.captain')}</Tag> : null}
          </div>
          <p className="muted">
            {text(team.competition.title)} · {t('teams.members', { count: team.members.length })}
          </p>
        </div>
        <div className="row">
          {team.abilities.includes('submit') ? (
            <LinkButton small to="/competitions/$slug/submit" params={{ slug }}>
              {t('teams.submit')}
            </LinkButton>
          ) : null}
          <LinkButton small look="ghost" to="/competitions/$slug/submissions" params={{ slug }}>
            {t('teams.submissions')}
          </LinkButton>
          <LinkButton small look="ghost" to="/competitions/$slug/team" params={{ slug }}>
            {t('teams.manage')}
          </LinkButton>
          <LinkButton small look="ghost" to="/competitions/$slug/board" params={{ slug }}>
            {t('teams.board')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
