import { type BlacklistEntryView, exportBlacklist, listBlacklist } from '@jiebang/contracts/blacklist';
import { blacklistKindLabels, blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { BlacklistFilterForm } from '../components/blacklist-filters.tsx';
import { EntryDialog, type EntryVerb } from '../components/entry-dialog.tsx';
import { EntryForm } from '../components/entry-form.tsx';
import type { BlacklistFilters } from '../lib/blacklist-filters.ts';
import '../eligibility.css';

const route = getRouteApi('/workspace/workspace/blacklist');

type Ask = (entry: BlacklistEntryView, verb: EntryVerb) => void;
const tones: Record<BlacklistEntryView['status'], TagTone> = {
  proposed: 'amber',
  in_force: 'seal',
  dismissed: 'plain',
  lifted: 'plain',
};

/** The bureau's list of violations and penalties: entered by one, confirmed by another, lifted with a reason. */
export function BlacklistPage() {
  const t = useTexts('eligibility');
  const [asked, setAsked] = useState<{ entry: BlacklistEntryView; verb: EntryVerb } | null>(null);
  const [adding, setAdding] = useState(false);
  const [sent, setSent] = useState(false);
  const filters = route.useSearch();
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted">{t('list.lead')}</p>
      </div>
      <div>
        <Button onClick={() => setAdding(true)}>{t('list.add')}</Button>
      </div>
      {sent ? (
        <Note tone="green" role="status">
          {t('list.sent')}
        </Note>
      ) : null}
      <BlacklistFilterForm filters={filters} key={JSON.stringify(filters)} />
      <Entries filters={filters} onAsk={(entry, verb) => setAsked({ entry, verb })} />
      {asked ? <EntryDialog {...asked} onClose={() => setAsked(null)} /> : null}
      {adding ? (
        <EntryForm
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            setSent(true);
          }}
        />
      ) : null}
    </div>
  );
}

function Entries({ filters, onAsk }: { filters: BlacklistFilters; onAsk: Ask }) {
  const t = useTexts('eligibility');
  const query = useInfiniteQuery({
    queryKey: [listBlacklist.name, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listBlacklist, { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const columns = useColumns(onAsk);
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Nothing filtered={Object.keys(filters).length > 0} />;
  return (
    <div className="stack">
      <div>
        <SpreadsheetLink endpoint={exportBlacklist} query={filters} />
      </div>
      <div className="card">
        <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useTexts('eligibility');
  return filtered ? (
    <EmptyState
      title={t('filters.none')}
      action={
        <LinkButton to="/workspace/blacklist" look="ghost">
          {t('filters.clear')}
        </LinkButton>
      }
    >
      {t('filters.noneWhat')}
    </EmptyState>
  ) : (
    <EmptyState title={t('list.empty')}>{t('list.emptyWhat')}</EmptyState>
  );
}

function useColumns(onAsk: Ask): Column<BlacklistEntryView>[] {
  const t = useTexts('eligibility');
  const text = useText();
  return [
    {
      key: 'body',
      name: t('list.body'),
      cell: (row) => (
        <div>
          <b>{row.name}</b>
          <div className="small muted num">{row.creditCode}</div>
        </div>
      ),
    },
    {
      key: 'ground',
      name: t('list.ground'),
      cell: (row) => (
        <div>
          {text(blacklistKindLabels[row.kind])} · {row.ground}
          <div className="small muted">
            {row.document} ·{' '}
            {row.untilDay
              ? t('list.periodUntil', { from: row.fromDay, until: row.untilDay })
              : t('list.period', { from: row.fromDay })}
          </div>
        </div>
      ),
    },
    {
      key: 'status',
      name: t('list.status'),
      cell: (row) => (
        <div>
          <Tag tone={tones[row.status]}>{text(blacklistLifecycle.labels[row.status])}</Tag>
          <div className="small muted">{row.lifted?.reason ?? t('list.by', { name: row.proposed.name })}</div>
          {row.status === 'proposed' && !row.abilities.includes('confirm') ? (
            <div className="small muted">{t('list.mine')}</div>
          ) : null}
        </div>
      ),
    },
    {
      key: 'acts',
      name: t('list.acts'),
      acts: true,
      cell: (row) => (
        <span className="row">
          {row.abilities.map((verb) => (
            <Button
              key={verb}
              small
              look={verb === 'confirm' ? 'primary' : 'ghost'}
              onClick={() => onAsk(row, verb)}
            >
              {t(`list.${verb}`)}
              <span className="sr-only"> {row.name}</span>
            </Button>
          ))}
        </span>
      ),
    },
  ];
}
