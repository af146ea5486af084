import type { listSecurityUsers, listUsers } from '@jiebang/contracts/identity';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import type { UserRow, UserVerb } from './user-acts.ts';
import { UserDialog } from './user-dialog.tsx';
import { UsersTable } from './users-table.tsx';

type Props = {
  endpoint: typeof listUsers | typeof listSecurityUsers;
  q: string | undefined;
  verbsOf: (row: UserRow, now: number) => UserVerb[];
};

/** Users of one administrator's view, with the acts of that office. */
export function UsersList({ endpoint, q, verbsOf }: Props) {
  const t = useTexts('administration');
  const [asked, setAsked] = useState<{ verb: UserVerb; row: UserRow } | null>(null);
  const [done, setDone] = useState('');
  const query = useInfiniteQuery({
    queryKey: [endpoint.name, { q }],
    queryFn: ({ pageParam, signal }) =>
      call(endpoint, { query: { q, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error && !query.data) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  return (
    <div className="stack">
      <p role="status" className="small">
        {done || t('table.masked')}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
      ) : (
        <UsersTable rows={rows} verbsOf={verbsOf} onAct={(verb, row) => setAsked({ verb, row })} />
      )}
      <MorePages query={query}>{t('table.more')}</MorePages>
      {asked ? (
        <UserDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setDone(t('acts.done', { act: t(`acts.${asked.verb}`), name: asked.row.name }));
            setAsked(null);
          }}
        />
      ) : null}
    </div>
  );
}
