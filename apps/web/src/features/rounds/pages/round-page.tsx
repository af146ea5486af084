import { getRound, type RoundView } from '@jiebang/contracts/rounds';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Applicants } from '../components/applicants.tsx';
import { Extensions } from '../components/extensions.tsx';
import { ExtraAsked } from '../components/extra-asked.tsx';
import { Offered } from '../components/offered.tsx';
import { ProposeCard } from '../components/propose-card.tsx';
import { SectorTags } from '../components/sector-tags.tsx';
import { WindowTag } from '../components/window-tag.tsx';
import '../rounds.css';

const route = getRouteApi('/public/rounds/$slug');
/** What a scenario says, in the order of the form; a person gathers it before beginning. */
const asked = ['basics', 'substance', 'indicators', 'terms', 'contact'] as const;

/** One call: its window, what it asks for, and the way to hand a scenario in. */
export function RoundPage() {
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getRound, { params: { slug } }));
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
      <Head round={query.data} />
      <Body round={query.data} />
    </>
  );
}

function Head({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const text = useText();
  return (
    <div className="round-head">
      <div className="wrap">
        <div className="crumbs">
          <Link to="/rounds">{t('list.title')}</Link>
        </div>
        <h1>{text(round.title)}</h1>
        <p>{text(round.summary)}</p>
        <div className="row small muted">
          <WindowTag round={round} />
          {round.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          <span>{t('organiser', { name: text(round.program.organiser) })}</span>
        </div>
      </div>
    </div>
  );
}

function Body({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const text = useText();
  const guidance = text(round.guidance);
  useRereadAt([round.opensAt, round.closesAt], [getRound]);
  return (
    <div className="wrap round-body">
      <div className="stack loose">
        {round.window === 'not_announced' ? <Note tone="amber">{t('page.draft')}</Note> : null}
        <section>
          <SectionHead title={t('page.window')} />
          <Facts
            facts={[
              {
                name: t('page.opens'),
                value: (
                  <>
                    <Instant at={round.opensAt} />{' '}
                    <span className="muted small nowrap">{t('card.zone')}</span>
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
              {
                name: t('page.program'),
                value: (
                  <Link to="/programmes/$slug" params={{ slug: round.program.slug }}>
                    {text(round.program.title)}
                  </Link>
                ),
              },
            ]}
          />
          <Extensions round={round} />
        </section>
        <Applicants round={round} />
        {guidance ? (
          <section>
            <SectionHead title={t('page.guidance')} />
            <PlainText text={guidance} />
          </section>
        ) : null}
        <section>
          <SectionHead title={t('page.asked')} note={t('page.askedNote')} />
          <ol className="round-asked">
            {asked.map((section) => (
              <li key={section}>
                <h3>{t(`asked.${section}.title`)}</h3>
                <p>{t(`asked.${section}.body`)}</p>
              </li>
            ))}
          </ol>
          <ExtraAsked fields={round.settings.extraFields} />
        </section>
        <Offered round={round} />
      </div>
      <aside>
        <ProposeCard round={round} />
      </aside>
    </div>
  );
}
