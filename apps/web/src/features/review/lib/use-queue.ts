import type { CallOutput } from '@jiebang/contracts/endpoint';
import { listReviewQueue } from '@jiebang/contracts/scenario-review';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../../lib/call.ts';
import type { QueueFilters } from './queue-filters.ts';

export type QueueRow = CallOutput<typeof listReviewQueue>['items'][number];

/** The queue under the filters of the address; pages that follow are read on demand. */
export function useQueue({ round, program, sort, ...filters }: QueueFilters) {
  const asked = {
    ...filters,
    roundId: round,
    programId: program,
    sort: sort ?? ('oldest' as const),
    limit: 50,
  };
  return useInfiniteQuery({
    queryKey: [listReviewQueue.name, asked],
    queryFn: ({ pageParam, signal }) =>
      call(listReviewQueue, { query: { ...asked, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: 30_000,
  });
}

/**
 * The scenarios before and after one in the queue it was opened from. One that has just left the queue (it was passed,
 * and the filter asks for what is in formal review) keeps its place: the next is the one that moved up.
 */
export function useNeighbours(id: string, filters: QueueFilters) {
  const query = useQueue(filters);
  const last = useRef<{ id: string; at: number } | null>(null);
  const ids = query.data?.pages.flatMap((page) => page.items.map((row) => row.id)) ?? [];
  const at = ids.indexOf(id);
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  useEffect(() => {
    if (at >= 0) last.current = { id, at };
  }, [id, at]);
  const nearEnd = at >= 0 && at >= ids.length - 2;
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const gone = at < 0 && last.current?.id === id ? last.current.at : null;
  return {
    /** From 1; 0 when it is not in what was read of the queue. */
    at: at + 1,
    all: ids.length,
    more: hasNextPage,
    previous: ids[(gone ?? at) - 1],
    next: gone === null ? (at < 0 ? undefined : ids[at + 1]) : ids[gone],
  };
}
export type Around = ReturnType<typeof useNeighbours>;
