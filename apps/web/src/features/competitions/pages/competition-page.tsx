import { type CompetitionView, getCompetition } from '@jiebang/contracts/competitions';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ContestNote } from '../components/contest-note.tsx';
import { JoinCard } from '../components/join-card.tsx';
import { ResultNote } from '../components/result-note.tsx';
import { TrackSection } from '../components/track-section.tsx';
import '../competitions.css';

const route = getRouteApi('/public/competitions/$slug');

export function CompetitionPage() {
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getCompetition, { params: { slug } }));
  const text = useText();
  useTitle(query.data && text(query.data.title));
  if (!query.data) {
    return (
      <div className="wrap page">
        <Reading query={query} whole lines={9}>
          {() => null}
        </Reading>
      </div>
    );
  }
  return (
    <>
      <Head competition={query.data} />
      <Body competition={query.data} />
    </>
  );
}

function Head({ competition }: { competition: CompetitionView }) {
  const t = useTexts('competitions');
  const text = useText();
  return (
    <div className="comp-head">
      <div className="wrap">
        <div className="crumbs">
          <Link to="/competitions">{t('page.crumbs')}</Link>
        </div>
        <h1>{text(competition.title)}</h1>
        <p>{text(competition.summary)}</p>
        <ContestNote competition={competition} />
        <div className="row small muted">
          {competition.sectors.map((sector) => (
            <Tag key={sector}>{text(sectors[sector])}</Tag>
          ))}
          <span>{t('page.organiser', { name: text(competition.organiser) })}</span>
          <span>{t('page.maxTeam', { count: competition.maxTeamSize })}</span>
        </div>
      </div>
    </div>
  );
}

function Body({ competition }: { competition: CompetitionView }) {
  const t = useTexts('competitions');
  useRereadAt(
    competition.tracks.flatMap(({ phases }) => phases.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])),
    [getCompetition],
  );
  const text = useText();
  const description = text(competition.description);
  const rules = text(competition.rules);
  return (
    <div className="wrap comp-body">
      <div className="stack loose">
        <StatusNote competition={competition} />
        <ResultNote competitionId={competition.id} />
        {description ? (
          <section>
            <SectionHead title={t('page.about')} />
            <PlainText text={description} />
          </section>
        ) : null}
        <section>
          <SectionHead title={t('page.tracks')} />
          {competition.tracks.length === 0 ? <p className="muted">{t('page.noTracks')}</p> : null}
          {competition.tracks.map((track) => (
            <TrackSection
              key={track.id}
              track={track}
              slug={competition.slug}
              cancelled={competition.status === 'cancelled'}
            />
          ))}
        </section>
        {rules ? (
          <section>
            <SectionHead title={t('page.rules')} />
            <PlainText text={rules} />
          </section>
        ) : null}
      </div>
      <aside>
        <JoinCard competition={competition} />
      </aside>
    </div>
  );
}

function StatusNote({ competition }: { competition: CompetitionView }) {
  const t = useTexts('competitions');
  const { status, cancelReason: reason } = competition;
  if (status === 'published') return null;
  return (
    <Note tone="amber">
      {t(`page.${status as 'draft' | 'archived' | 'cancelled'}`)}
      {reason ? ` ${t('page.cancelReason', { reason })}` : null}
    </Note>
  );
}
