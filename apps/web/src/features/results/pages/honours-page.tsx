import { exportHonours, type Honour, listHonours } from '@jiebang/contracts/rankings';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../results.css';

const route = getRouteApi('/public/honours');

/** Awarded teams of every published result, by year and by words. */
export function HonoursPage() {
  const t = useTexts('results');
  const query = useHonours();
  useTitle(t('honours.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('honours.title')}</h1>
        <p className="muted prose">{t('honours.lead')}</p>
      </div>
      <Filters years={query.data?.pages[0]?.years ?? []} />
      <Roll query={query} />
    </div>
  );
}

function useHonours() {
  const filters = route.useSearch();
  return useInfiniteQuery({
    queryKey: [listHonours.name, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listHonours, { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    // The former answer stays in view until the next is there.
    placeholderData: keepPreviousData,
  });
}

function Filters({ years }: { years: number[] }) {
  const t = useTexts('results');
  const { year, q } = route.useSearch();
  const navigate = route.useNavigate();
  const field = useId();
  return (
    <div className="stack tight">
      <form
        className="row result-search"
        onSubmit={(event) => {
          event.preventDefault();
          const words = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          void navigate({ search: { ...(year ? { year } : {}), ...(words ? { q: words } : {}) } });
        }}
      >
        <label htmlFor={field} className="sr-only">
          {t('honours.search')}
        </label>
        <input
          key={q ?? ''}
          id={field}
          name="q"
          type="search"
          defaultValue={q ?? ''}
          maxLength={100}
          placeholder={t('honours.search')}
        />
        <Button type="submit">{t('honours.find')}</Button>
      </form>
      {years.length > 0 ? (
        <nav aria-label={t('honours.years')}>
          <ul className="plain-list row">
            {[undefined, ...years].map((one) => (
              <li key={one ?? 'all'}>
                <ChipLink
                  to="/honours"
                  search={{ ...(one ? { year: one } : {}), ...(q ? { q } : {}) }}
                  activeOptions={{ exact: true, includeSearch: true }}
                >
                  {one ? t('honours.year', { year: one }) : t('honours.allYears')}
                </ChipLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function Roll({ query }: { query: ReturnType<typeof useHonours> }) {
  const t = useTexts('results');
  const columns = useColumns();
  const filters = route.useSearch();
  const filtered = Object.keys(filters).length > 0;
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items).toSorted(byPlace);
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(filtered ? 'honours.noneTitle' : 'honours.emptyTitle')}
        action={
          <LinkButton to={filtered ? '/honours' : '/competitions'} look="ghost">
            {t(filtered ? 'honours.clear' : 'toCompetitions')}
          </LinkButton>
        }
      >
        {t(filtered ? 'honours.none' : 'honours.empty')}
      </EmptyState>
    );
  return (
    <div className="stack" aria-busy={query.isPlaceholderData}>
      <div className="card posted honour-roll">
        <Table
          folding
          caption={t('honours.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ certificate }) => certificate.number}
        />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportHonours} query={filters} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

/** The newest result first, and in it the first place. */
const byPlace = (a: Honour, b: Honour) =>
  b.publishedAt.localeCompare(a.publishedAt) || a.rankingId.localeCompare(b.rankingId) || a.place - b.place;

function useColumns(): Column<Honour>[] {
  const t = useTexts('results');
  const text = useText();
  return [
    {
      key: 'award',
      name: t('honours.award'),
      cell: ({ award, place }) => (
        <span>
          <Tag tone="seal">{text(award)}</Tag>{' '}
          <span className="muted small nowrap">{t('honours.place', { place })}</span>
        </span>
      ),
    },
    {
      key: 'team',
      name: t('honours.team'),
      cell: ({ team, demo }) => (
        <span>
          <b className="serif">{team.name}</b> {demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          {team.organisation ? <span className="muted small ranking-raw">{team.organisation}</span> : null}
        </span>
      ),
    },
    {
      key: 'competition',
      name: t('honours.competition'),
      cell: ({ rankingId, competition, challenge }) => (
        <span>
          <Link to="/results/$id" params={{ id: rankingId }}>
            {text(competition.title)}
          </Link>
          {challenge?.code ? (
            <span className="muted small ranking-raw">{t('card.challenge', { code: challenge.code })}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'score',
      name: t('honours.score'),
      right: true,
      cell: ({ composite }) => composite.toFixed(2),
    },
    {
      key: 'certificate',
      name: t('honours.certificate'),
      cell: ({ certificate }) => (
        <span>
          <span className="num nowrap">{certificate.number}</span>
          <span className="muted small ranking-raw">
            <code>{certificate.checkCode}</code>
          </span>
        </span>
      ),
    },
    {
      key: 'publishedAt',
      name: t('honours.publishedAt'),
      cell: ({ publishedAt }) => <Instant at={publishedAt} dateOnly />,
    },
  ];
}
