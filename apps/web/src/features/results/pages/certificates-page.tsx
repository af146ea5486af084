import { type CertificateView, downloadCertificate, listMyCertificates } from '@jiebang/contracts/rankings';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AnchorButton, LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { addressOf, call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../results.css';

/** Certificates of my teams and bodies, to be downloaded in either language. */
export function CertificatesPage() {
  const t = useTexts('results');
  useTitle(t('mine.title'));
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t('mine.title')}</h1>
        <p className="muted prose">{t('mine.lead')}</p>
      </div>
      <Certificates />
    </div>
  );
}

function Certificates() {
  const t = useTexts('results');
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listMyCertificates.name, {}],
    queryFn: ({ pageParam, signal }) =>
      call(listMyCertificates, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('mine.emptyTitle')}
        action={<LinkButton to="/competitions">{t('toCompetitions')}</LinkButton>}
      >
        {t('mine.empty')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="card">
        <Table
          folding
          caption={t('mine.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ number }) => number}
        />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<CertificateView>[] {
  const t = useTexts('results');
  const text = useText();
  return [
    {
      key: 'award',
      name: t('mine.award'),
      cell: ({ award, team, demo }) => (
        <span>
          <Tag tone="seal">{text(award)}</Tag> {demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          <span className="ranking-raw">
            <b>{team.name}</b>
          </span>
          {team.organisation ? <span className="muted small ranking-raw">{team.organisation}</span> : null}
        </span>
      ),
    },
    {
      key: 'competition',
      name: t('mine.competition'),
      cell: ({ rankingId, competition, issuer }) => (
        <span>
          <Link to="/results/$id" params={{ id: rankingId }}>
            {text(competition.title)}
          </Link>
          <span className="muted small ranking-raw">{text(issuer)}</span>
        </span>
      ),
    },
    {
      key: 'number',
      name: t('mine.number'),
      cell: ({ number, checkCode }) => (
        <span>
          <span className="num nowrap">{number}</span>
          <span className="muted small ranking-raw">
            <code>{checkCode}</code>
          </span>
        </span>
      ),
    },
    { key: 'issued', name: t('mine.issued'), cell: ({ issuedAt }) => <Instant at={issuedAt} dateOnly /> },
    {
      key: 'download',
      name: <span className="sr-only">{t('mine.download')}</span>,
      acts: true,
      cell: ({ number }) => (
        <span className="row tight">
          {(['zh-CN', 'en'] as const).map((locale) => (
            <AnchorButton
              key={locale}
              small
              look="ghost"
              href={addressOf(downloadCertificate, { params: { number }, query: { locale } })}
              download
            >
              {t(locale === 'en' ? 'mine.pdfEn' : 'mine.pdf')}
              <span className="sr-only"> {number}</span>
            </AnchorButton>
          ))}
        </span>
      ),
    },
  ];
}
