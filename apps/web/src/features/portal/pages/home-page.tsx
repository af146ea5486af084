import { getPulse } from '@jiebang/contracts/portal';
import { listRounds } from '@jiebang/contracts/rounds';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/button.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CurrentCalls } from '../components/current-calls.tsx';
import { LeadingBoard } from '../components/leading-board.tsx';
import { NewestList, useNewest } from '../components/newest-list.tsx';
import { PostedNotice } from '../components/posted-notice.tsx';
import { PulseFigures } from '../components/pulse-figures.tsx';
import { RunningNotices, useRunningNotices } from '../components/running-notices.tsx';
import { SectorGrid } from '../components/sector-grid.tsx';
import { Walk } from '../components/walk.tsx';
import '../portal.css';

/** The pulse of the programme: what is open, what falls due, who leads now. */
export function HomePage() {
  const pulse = useQuery(apiQuery(getPulse, {}));
  const calls = useQuery(apiQuery(listRounds, { query: { limit: 20 } }));
  const newest = useNewest();
  const notices = useRunningNotices();
  const leading = pulse.data?.leading?.board.phaseId;
  useLive(leading ? `board:${leading}` : null, [getPulse]);
  useTitle(undefined);
  return (
    <>
      <section className="hero">
        <div className="wrap">
          <div>
            <Headline />
            {pulse.data ? <PulseFigures pulse={pulse.data} /> : null}
          </div>
          <Reading query={pulse}>{(data) => <PostedNotice competitions={data.competitionsOpen} />}</Reading>
        </div>
      </section>
      {/* All at once: a section that comes later would push down what is being read. */}
      {pulse.data && !calls.isPending && !newest.pending && !notices.pending ? (
        <div className="wrap home-sections">
          <NewestList {...newest} />
          <CurrentCalls calls={calls.data?.items ?? []} />
          <div className="home-pair">
            <LeadingBoard leading={pulse.data.leading} />
            <Walk />
          </div>
          <RunningNotices {...notices} />
          <SectorGrid sectors={pulse.data.sectors} />
        </div>
      ) : null}
    </>
  );
}

function Headline() {
  const t = useTexts('portal');
  const { user } = useSession();
  return (
    <>
      <h1>
        {t('headline.first')}
        <br />
        {t('headline.second')}
      </h1>
      <p className="lead">{t('lead')}</p>
      <div className="row cta">
        <LinkButton to="/competitions">{t('enter')}</LinkButton>
        <LinkButton to={user ? '/workspace' : '/sign-up'} look="ghost">
          {t(user ? 'myWork' : 'signUp')}
        </LinkButton>
      </div>
    </>
  );
}
