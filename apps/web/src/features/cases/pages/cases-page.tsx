import { type CaseSummary, exportCases, listCases } from '@jiebang/contracts/cases';
import { gradeLabels } from '@jiebang/domain/agreements/acceptance';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CaseFilterBar } from '../components/case-filters.tsx';
import '../cases.css';

const route = getRouteApi('/public/cases');

/** 案例库: what came of challenges, as its two sides let it be shown. */
export function CasesPage() {
  const t = useTexts('cases');
  useTitle(t('title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <CaseFilterBar />
      <Cases />
    </div>
  );
}

function Cases() {
  const t = useTexts('cases');
  const filters = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listCases.name, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listCases, { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  const filtered = Object.keys(filters).length > 0;
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(filtered ? 'empty.filteredTitle' : 'empty.title')}
        action={
          <LinkButton to={filtered ? '/cases' : '/challenges'} look="ghost">
            {t(filtered ? 'empty.all' : 'empty.toChallenges')}
          </LinkButton>
        }
      >
        {t(filtered ? 'empty.filtered' : 'empty.what')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <p role="status" className="muted small">
        {t('found', { count: query.data.pages[0]?.total ?? 0 })}
      </p>
      <ul className="case-cards">
        {rows.map((one) => (
          <CaseCard key={one.id} one={one} />
        ))}
      </ul>
      <div>
        <SpreadsheetLink endpoint={exportCases} query={filters} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

function CaseCard({ one }: { one: CaseSummary }) {
  const t = useTexts('cases');
  const text = useText();
  return (
    <Card as="li">
      <div className="row tight">
        <Tag tone="green">{text(gradeLabels[one.grade])}</Tag>
        {one.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
      </div>
      <h2>
        <Link to="/cases/$id" params={{ id: one.id }}>
          {one.title}
        </Link>
      </h2>
      <p className="small muted">{t('sides', { poster: one.poster, solver: one.solver })}</p>
      <p className="case-summary">{one.summary}</p>
      <p className="small muted">
        {t('acceptedAt')} <Instant at={one.acceptedAt} dateOnly />
      </p>
    </Card>
  );
}
