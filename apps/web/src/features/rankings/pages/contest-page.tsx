import { type ContestView, getContest } from '@jiebang/contracts/rankings-office';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { FormulaView } from '../../../components/formula-view.tsx';
import { RankingHash } from '../../../components/ranking-hash.tsx';
import { RankingTable } from '../../../components/ranking-table.tsx';
import { RankingTag } from '../../../components/ranking-tag.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Standing } from '../components/standing.tsx';
import { Ties } from '../components/ties.tsx';
import '../rankings.css';

const route = getRouteApi('/workspace/workspace/rankings/$competitionId');

/** From the last open item to the published result: what keeps it open, the table, and the next step. */
export function ContestPage() {
  const { competitionId } = route.useParams();
  const query = useQuery(apiQuery(getContest, { params: { id: competitionId } }));
  useLive('me', [getContest]);
  return (
    <div className="page stack loose">
      <Reading query={query} whole lines={9}>
        {(contest) => <Contest contest={contest} />}
      </Reading>
    </div>
  );
}

function Contest({ contest }: { contest: ContestView }) {
  const t = useTexts('rankings');
  const text = useText();
  const { competition, ranking, rows, formula, machine, panel } = contest;
  useTitle(text(competition.title));
  return (
    <>
      <div>
        <div className="crumbs">
          <Link to="/workspace/rankings">{t('title')}</Link>
        </div>
        <div className="row">
          <h1 className="page-title">{text(competition.title)}</h1>
          {ranking ? <RankingTag status={ranking.status} /> : null}
          {contest.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <p className="row small">
          <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
            {t('links.competition')}
          </Link>
          <Link to="/workspace/panels/$id" params={{ id: panel.id }}>
            {t('links.panel')}
          </Link>
        </p>
      </div>
      <Standing contest={contest} />
      <Ties contest={contest} />
      <section>
        <SectionHead title={t(ranking ? 'table' : 'preview')} />
        {rows ? (
          <div className="card">
            <RankingTable rows={rows} formula={formula} />
          </div>
        ) : (
          <p className="muted">{t('noRows')}</p>
        )}
      </section>
      {ranking ? <RankingHash id={ranking.id} sm3={ranking.sm3} sealed={ranking.sealedAt !== null} /> : null}
      <section>
        <SectionHead title={t('formula')} />
        <FormulaView formula={formula} />
        {machine ? <p className="small">{t('metric', { metric: text(machine.metricTitle) })}</p> : null}
      </section>
      <Earlier contest={contest} />
    </>
  );
}

/** Rankings that did not come to stand, each with its reason. */
function Earlier({ contest: { earlier } }: { contest: ContestView }) {
  const t = useTexts('rankings');
  if (earlier.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('earlier.title')} />
      <ul className="plain-list stack tight">
        {earlier.map((one) => (
          <li key={one.id}>
            <span className="row tight">
              <b>{t('earlier.number', { number: one.number })}</b> <RankingTag status={one.status} />
              <span className="muted small">
                {one.proposedBy.name} · <Instant at={one.proposedAt} />
              </span>
            </span>
            {one.endReason ? <p className="small">{t('earlier.why', { reason: one.endReason })}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
