import { listCompetitions } from '@jiebang/contracts/competitions';
import { listMyTeams } from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** Deadlines of the competitions I have a team in, the nearest first. */
export function DueSoon() {
  const t = useTexts('mine');
  const text = useText();
  const teams = useQuery(apiQuery(listMyTeams, {}));
  const competitions = useQuery(apiQuery(listCompetitions, { query: { limit: 100 } }));
  if (!teams.data || teams.data.items.length === 0 || !competitions.data) return null;
  const mine = new Set(teams.data.items.map((team) => team.competition.slug));
  const due = competitions.data.items
    .flatMap(({ slug, title, nextDeadline }) => (nextDeadline ? [{ slug, title, at: nextDeadline }] : []))
    .filter(({ slug }) => mine.has(slug))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <section>
      <SectionHead title={t('due.title')} />
      {due.length === 0 ? <p className="muted">{t('due.none')}</p> : null}
      {due.length > 0 ? (
        <Card>
          <ul className="plain-list mine-lines">
            {due.map(({ slug, title, at }) => (
              <li key={slug} className="row">
                <Link to="/competitions/$slug" params={{ slug }}>
                  {text(title)}
                </Link>
                <span className="push">
                  <Deadline at={at} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </section>
  );
}
