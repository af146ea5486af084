import { getRound, type RoundView } from '@jiebang/contracts/rounds';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Extensions } from '../components/extensions.tsx';
import { RoundActs } from '../components/round-acts.tsx';
import { RoundForm } from '../components/round-form.tsx';
import { SectorTags } from '../components/sector-tags.tsx';
import { WindowTag } from '../components/window-tag.tsx';
import '../rounds.css';

const route = getRouteApi('/workspace/workspace/rounds/$slug');

/** One call as the bureau works on it: how it stands, its acts, its text. */
export function RoundOfficePage() {
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getRound, { params: { slug } }));
  return (
    <div className="page">
      <Reading query={query} whole>
        {(round) => <Office round={round} key={`${round.id} ${round.status}`} />}
      </Reading>
    </div>
  );
}

function Office({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const text = useText();
  useTitle(text(round.title));
  useRereadAt([round.opensAt, round.closesAt], [getRound]);
  return (
    <div className="stack loose">
      <div className="stack">
        <p className="small">
          <Link to="/workspace/rounds">{t('office.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{text(round.title)}</h1>
          <WindowTag round={round} />
          {round.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <div className="row">
          <RoundActs round={round} />
          <LinkButton to="/rounds/$slug" params={{ slug: round.slug }} look="ghost">
            {t(round.window === 'not_announced' ? 'office.preview' : 'office.public')}
          </LinkButton>
        </div>
      </div>
      <section className="card pad">
        <h2 className="sr-only">{t('office.state')}</h2>
        <Facts facts={useStateFacts(round)} />
        <Extensions round={round} />
      </section>
      <RoundForm round={round} />
    </div>
  );
}

function useStateFacts(round: RoundView) {
  const t = useTexts('rounds');
  const { counts } = round;
  return [
    {
      name: t('page.opens'),
      value: (
        <>
          <Instant at={round.opensAt} /> <span className="muted small nowrap">{t('card.zone')}</span>
        </>
      ),
    },
    { name: t('page.closes'), value: <Deadline at={round.closesAt} /> },
    {
      name: t('page.sectors'),
      value: (
        <span className="row tight">
          <SectorTags ids={round.sectors} />
        </span>
      ),
    },
    ...(counts && round.window !== 'not_announced'
      ? [{ name: t('office.received'), value: t('office.counts', { ...counts }) }]
      : []),
  ];
}
