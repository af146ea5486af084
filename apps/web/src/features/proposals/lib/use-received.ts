import type { CallOutput } from '@jiebang/contracts/endpoint';
import { listProposals } from '@jiebang/contracts/proposal-review';
import type { ProposalStatus } from '@jiebang/domain/proposals/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

export type Received = CallOutput<typeof listProposals>;
export type ReceivedRow = Received['items'][number];

/** The proposals on a challenge; pages that follow are read on demand, since there are seldom more than one. */
export function useReceived(id: string, status?: ProposalStatus | undefined) {
  const asked = { limit: 100, ...(status ? { status } : {}) };
  return useInfiniteQuery({
    queryKey: [listProposals.name, { list: true, id, ...asked }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listProposals,
        { params: { id }, query: { ...asked, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}
