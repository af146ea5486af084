import { exportResourceDownloads, listResourceDownloads } from '@jiebang/contracts/resource-endpoints';
import type { ResourceDownloadView } from '@jiebang/contracts/resources';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';

/** What was handed out to whom; the watermark is what went with the file. */
export function DownloadLog({ id }: { id: string }) {
  const t = useTexts('resources');
  return (
    <section className="stack tight" aria-labelledby="log">
      <h2 id="log" className="res-h2">
        {t('log.title')}
      </h2>
      <Lines id={id} />
    </section>
  );
}

function Lines({ id }: { id: string }) {
  const t = useTexts('resources');
  const query = useInfiniteQuery({
    queryKey: [listResourceDownloads.name, id],
    queryFn: ({ pageParam, signal }) =>
      call(
        listResourceDownloads,
        { params: { id }, query: pageParam ? { cursor: pageParam } : {} },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className="muted">{t('log.none')}</p>;
  const columns: Column<ResourceDownloadView>[] = [
    { key: 'at', name: t('log.at'), cell: (row) => <Instant at={row.at} /> },
    {
      key: 'by',
      name: t('log.by'),
      cell: (row) => (
        <span>
          {row.by} <span className="small muted">{row.organisation}</span>
        </span>
      ),
    },
    { key: 'file', name: t('log.file'), cell: (row) => row.file },
    {
      key: 'terms',
      name: t('terms.title'),
      cell: (row) => t('terms.version', { version: row.termsVersion }),
    },
    {
      key: 'mark',
      name: t('log.mark'),
      wide: true,
      cell: (row) => <code className="small">{row.id}</code>,
    },
  ];
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('log.title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportResourceDownloads} params={{ id }} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}
