import { exportProposals, listProposals } from '@jiebang/contracts/proposal-review';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ChallengeTag } from '../components/challenge-tag.tsx';
import { CompareTable } from '../components/compare-table.tsx';
import { ReceivedTable, StatusChips } from '../components/received-table.tsx';
import { SealedNote } from '../components/sealed-note.tsx';
import { SelectionSection } from '../components/selection-section.tsx';
import { receivedViews } from '../lib/step-names.ts';
import { type Received, type ReceivedRow, useReceived } from '../lib/use-received.ts';
import '../../../components/wizard.css';
import '../proposals.css';

const route = getRouteApi('/workspace/workspace/challenges/$id');

/** The proposals on one challenge: sealed, then a table, all promises beside each other, and the selection. */
export function ReceivedPage() {
  const t = useTexts('received');
  const { id } = route.useParams();
  const { view, status } = route.useSearch();
  // Comparing and selecting look at all, whatever the table is narrowed to.
  const query = useReceived(id, view === 'compare' || view === 'select' ? undefined : status);
  useLive('me', [listProposals]);
  if (query.error && !query.data && asProblem(query.error).code === 'not_found') throw query.error;
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page stack loose">
      {query.error && !query.data ? (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data || query.error ? null : <Skeleton lines={8} />}
      {first ? <Shown data={first} rows={rows} /> : null}
      <div>
        <SpreadsheetLink endpoint={exportProposals} params={{ id }} query={{ status }} />
      </div>
      <MorePages query={query}>{t('table.more')}</MorePages>
    </div>
  );
}

function Shown({ data, rows }: { data: Received; rows: ReceivedRow[] }) {
  const t = useTexts('received');
  const text = useText();
  const { view = 'list', status } = route.useSearch();
  const { challenge } = data;
  useTitle(challenge.title);
  useRereadAt([challenge.deadlineAt], [listProposals]);
  return (
    <>
      <div className="stack tight">
        <p className="small">
          <Link to="/workspace/challenges">{t('list.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{challenge.title}</h1>
          <ChallengeTag status={challenge.status} />
        </div>
        <p className="row small muted">
          <code>{challenge.code}</code>
          <span>{text(modeLabels[challenge.mode])}</span>
          <span>{t('by', { poster: challenge.poster })}</span>
          {data.sealed ? null : (
            <span>
              {t('closedAt')} <Instant at={challenge.deadlineAt} />
            </span>
          )}
          <Link to="/challenges/$code" params={{ code: challenge.code }}>
            {t('toChallenge')}
          </Link>
        </p>
      </div>
      {data.sealed ? (
        <SealedNote data={data} />
      ) : (
        <>
          <nav aria-label={t('views.label')}>
            <ul className="plain-list row">
              {receivedViews.map((name) => (
                <li key={name}>
                  <ChipLink
                    to="/workspace/challenges/$id"
                    params={{ id: challenge.id }}
                    search={{ view: name }}
                    aria-current={view === name ? 'page' : undefined}
                    activeProps={{}}
                  >
                    {t(`views.${name}`)}
                  </ChipLink>
                </li>
              ))}
            </ul>
          </nav>
          {view === 'list' ? (
            <div className="stack">
              <StatusChips data={data} narrowed={status !== undefined} />
              <ReceivedTable rows={rows} narrowed={status !== undefined} />
            </div>
          ) : null}
          {view === 'compare' ? <CompareTable data={data} rows={rows} /> : null}
          {view === 'select' ? <SelectionSection data={data} rows={rows} /> : null}
        </>
      )}
    </>
  );
}
