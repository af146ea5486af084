import { type BlacklistEntryView, listBlacklist } from '@jiebang/contracts/blacklist';
import { blacklistKindLabels, blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { EntryDialog, type EntryVerb } from '../components/entry-dialog.tsx';
import { EntryForm } from '../components/entry-form.tsx';

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
  const query = useInfiniteQuery({
    queryKey: [listBlacklist.name],
    queryFn: ({ pageParam, signal }) =>
      call(listBlacklist, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  useTitle(t('list.title'));
  const rows = query.data?.pages.flatMap((page) => page.items);
  const columns = useColumns((entry, verb) => setAsked({ entry, verb }));
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
      {query.error ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!rows && !query.error ? <Skeleton /> : null}
      {rows?.length === 0 ? <EmptyState title={t('list.empty')}>{t('list.emptyWhat')}</EmptyState> : null}
      {rows && rows.length > 0 ? (
        <div className="card">
          <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
        </div>
      ) : null}
      <MorePages query={query}>{t('list.more')}</MorePages>
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
