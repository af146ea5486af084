import { searchChallenges } from '@jiebang/contracts/challenges';
import { listCompetitions } from '@jiebang/contracts/competitions';
import { listLists } from '@jiebang/contracts/lists';
import { getProgram, type ProgramView } from '@jiebang/contracts/programs';
import { listRounds, type RoundView } from '@jiebang/contracts/rounds';
import { programKindLabels } from '@jiebang/domain/programs/settings/settings';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Instant } from '../../../components/figures.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../programs.css';

const route = getRouteApi('/public/programmes/$slug');
const MOST = 50;

/** A programme for everybody: its calls, the challenges that can be answered and the competitions under it. */
export function ProgramPage() {
  const { slug } = route.useParams();
  const query = useQuery(apiQuery(getProgram, { params: { slug } }));
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={9}>
        {(program) => <Program program={program} />}
      </Reading>
    </div>
  );
}

function Program({ program }: { program: ProgramView }) {
  const t = useTexts('program-page');
  const text = useText();
  const summary = text(program.summary);
  useTitle(text(program.title));
  return (
    <div className="stack loose">
      <div>
        <div className="row">
          <h1 className="page-title">{text(program.title)}</h1>
          <Tag tone="blue">{text(programKindLabels[program.kind])}</Tag>
          {program.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <p className="muted">{t('organiser', { name: text(program.organiser) })}</p>
        {summary ? <PlainText text={summary} /> : null}
        {program.abilities.includes('edit') ? (
          <LinkButton to="/workspace/programmes/$id" params={{ id: program.id }} look="ghost" small>
            {t('rules')}
          </LinkButton>
        ) : null}
      </div>
      <Rounds slug={program.slug} />
      <Challenges slug={program.slug} />
      <Lists slug={program.slug} />
      <Competitions slug={program.slug} />
    </div>
  );
}

type Of = { slug: string };
const tones: Record<RoundView['window'], TagTone> = {
  not_announced: 'amber',
  upcoming: 'blue',
  open: 'green',
  ended: 'plain',
};

function Rounds({ slug }: Of) {
  const t = useTexts('program-page');
  const text = useText();
  const query = useQuery(apiQuery(listRounds, { query: { program: slug, limit: MOST } }));
  return (
    <section>
      <SectionHead title={t('rounds')} />
      <Reading query={query} lines={2}>
        {({ items }) => (
          <Entries
            none={t('noRounds')}
            // Drafts are the bureau's: the public page shows what the public sees, whoever reads it.
            rows={items
              .filter(({ window }) => window !== 'not_announced')
              .map((round) => ({
                key: round.id,
                name: (
                  <Link to="/rounds/$slug" params={{ slug: round.slug }}>
                    {text(round.title)}
                  </Link>
                ),
                tag: <Tag tone={tones[round.window]}>{t(`window.${round.window}`)}</Tag>,
                body: text(round.summary),
                when:
                  round.window === 'upcoming' ? (
                    <>
                      {t('opens')} <Instant at={round.opensAt} /> {t('zone')}
                    </>
                  ) : (
                    <Deadline at={round.closesAt} />
                  ),
              }))}
          />
        )}
      </Reading>
    </section>
  );
}

function Challenges({ slug }: Of) {
  const t = useTexts('program-page');
  const query = useQuery(
    apiQuery(searchChallenges, { query: { program: slug, stage: 'accepting', limit: MOST } }),
  );
  return (
    <section>
      <SectionHead title={t('challenges')} />
      <Reading query={query} lines={2}>
        {({ items }) => (
          <Entries
            none={t('noChallenges')}
            rows={items.map((challenge) => ({
              key: challenge.id,
              name: (
                <Link to="/challenges/$code" params={{ code: challenge.code ?? '' }}>
                  {challenge.title}
                </Link>
              ),
              tag: <code>{challenge.code}</code>,
              when: challenge.deadlineAt ? <Deadline at={challenge.deadlineAt} /> : null,
            }))}
          />
        )}
      </Reading>
    </section>
  );
}

function Lists({ slug }: Of) {
  const t = useTexts('program-page');
  const text = useText();
  const query = useQuery(apiQuery(listLists, { query: { program: slug, limit: MOST } }));
  return (
    <section>
      <SectionHead title={t('lists')} />
      <Reading query={query} lines={2}>
        {({ items }) => (
          <Entries
            none={t('noLists')}
            rows={items
              .filter(({ publishedAt }) => publishedAt !== null)
              .map((list) => ({
                key: list.id,
                name: (
                  <Link to="/lists/$id" params={{ id: list.id }}>
                    {text({ zh: list.title, en: list.titleEn })}
                  </Link>
                ),
                tag: list.status === 'withdrawn' ? <Tag tone="seal">{t('withdrawn')}</Tag> : null,
                body: text(list.numberWords),
                when: list.publishedAt ? (
                  <>
                    {t('published')} <Instant at={list.publishedAt} dateOnly />
                  </>
                ) : null,
              }))}
          />
        )}
      </Reading>
    </section>
  );
}

function Competitions({ slug }: Of) {
  const t = useTexts('program-page');
  const text = useText();
  const query = useQuery(apiQuery(listCompetitions, { query: { program: slug, limit: MOST } }));
  return (
    <section>
      <SectionHead title={t('competitions')} />
      <Reading query={query} lines={2}>
        {({ items }) => (
          <Entries
            none={t('noCompetitions')}
            rows={items
              .filter(({ status }) => status !== 'draft')
              .map((competition) => ({
                key: competition.id,
                name: (
                  <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
                    {text(competition.title)}
                  </Link>
                ),
                body: text(competition.summary),
                when: competition.nextDeadline ? <Deadline at={competition.nextDeadline} /> : null,
              }))}
          />
        )}
      </Reading>
    </section>
  );
}

type Entry = { key: string; name: ReactNode; tag?: ReactNode; body?: string; when: ReactNode };
function Entries({ rows, none }: { rows: Entry[]; none: string }) {
  if (rows.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="plain-list program-list">
      {rows.map(({ key, name, tag, body, when }) => (
        <li key={key} className="card pad">
          <div className="row">
            <h3>{name}</h3>
            {tag}
          </div>
          {body ? <p>{body}</p> : null}
          {when ? <p className="when">{when}</p> : null}
        </li>
      ))}
    </ul>
  );
}
