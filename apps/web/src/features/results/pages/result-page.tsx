import { getRanking, type RankingView } from '@jiebang/contracts/rankings';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { type Fact, Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { FormulaView } from '../../../components/formula-view.tsx';
import { Note } from '../../../components/note.tsx';
import { RankingHash } from '../../../components/ranking-hash.tsx';
import { RankingTable } from '../../../components/ranking-table.tsx';
import { RankingTag } from '../../../components/ranking-tag.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Certificates } from '../components/certificates.tsx';
import { DossierNote } from '../components/dossier-note.tsx';
import '../results.css';

const route = getRouteApi('/public/results/$id');

/** A sealed ranking as everybody reads it: the table, the rules it was reckoned by, and the means to check it. */
export function ResultPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getRanking, { params: { id } }));
  useLive(query.data?.noticeId ? `notice:${query.data.noticeId}` : null, [getRanking]);
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={9}>
        {(result) => <Result result={result} />}
      </Reading>
    </div>
  );
}

function Result({ result }: { result: RankingView }) {
  const t = useTexts('results');
  const text = useText();
  const heading = t('page.heading', { title: text(result.competition.title) });
  useTitle(heading);
  return (
    <div className="stack loose result-page">
      <div className="row no-print">
        <div className="crumbs">
          <Link to="/results">{t('title')}</Link>
        </div>
        <Button look="ghost" small className="push" onClick={() => window.print()}>
          {t('page.print')}
        </Button>
      </div>
      <Standing result={result} />
      <article className="card posted result-sheet">
        <header>
          <h1>{heading}</h1>
          <p className="row tight">
            <RankingTag status={result.status} />
            {result.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          </p>
        </header>
        <section>
          <h2>{t('page.table')}</h2>
          <RankingTable rows={result.rows} formula={result.formula} />
        </section>
        <Facts facts={useFacts(result)} />
      </article>
      <section>
        <SectionHead title={t('page.formula')} note={t('page.formulaNote')} />
        <FormulaView formula={result.formula} />
      </section>
      <Ties result={result} />
      <section>
        <SectionHead title={t('page.panel')} />
        <p>{t('page.panelWhat', { seats: result.panel.seats })}</p>
        <p className="small">
          <span className="muted">{t('page.seed')}</span> <code>{result.panel.seed}</code>
        </p>
      </section>
      <Certificates result={result} />
      <section>
        <SectionHead title={t('verify.title')} />
        <div className="stack">
          <RankingHash id={result.id} sm3={result.sm3} />
          <DossierNote result={result} />
        </div>
      </section>
    </div>
  );
}

function Standing({ result: { status, noticeId } }: { result: RankingView }) {
  const t = useTexts('results');
  if (status === 'published') return null;
  if (status !== 'notice') return <Note tone="amber">{t('page.draft')}</Note>;
  return (
    <Note title={t('page.inNotice')}>
      <p>{t('page.inNoticeWhat')}</p>
      {noticeId ? (
        <p>
          <Link to="/notices/$id" params={{ id: noticeId }}>
            {t('page.toNotice')}
          </Link>
        </p>
      ) : null}
    </Note>
  );
}

function useFacts(result: RankingView): Fact[] {
  const t = useTexts('results');
  const text = useText();
  const { challenge, competition, publishedAt, sealedAt } = result;
  return [
    { name: t('page.organiser'), value: text(result.organiser) },
    {
      name: t('page.competition'),
      value: (
        <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
          {text(competition.title)}
        </Link>
      ),
    },
    ...(challenge
      ? [
          {
            name: t('page.challenge'),
            value: challenge.code ? (
              <Link to="/challenges/$code" params={{ code: challenge.code }}>
                {challenge.code} {challenge.title}
              </Link>
            ) : (
              challenge.title
            ),
          },
        ]
      : []),
    { name: t('page.metric'), value: text(result.machine.metricTitle) },
    ...(sealedAt ? [{ name: t('page.sealedAt'), value: <Instant at={sealedAt} /> }] : []),
    ...(publishedAt ? [{ name: t('page.publishedAt'), value: <Instant at={publishedAt} /> }] : []),
  ];
}

/** What the panel decided where nothing else told entries apart, with its reason. */
function Ties({ result: { tieDecisions } }: { result: RankingView }) {
  const t = useTexts('results');
  if (tieDecisions.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('page.ties')} />
      <ul className="plain-list stack tight">
        {tieDecisions.map(({ entries, reason }) => (
          <li key={entries.join()}>
            <b>{t('page.tie', { entries: entries.join(', ') })}</b> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
