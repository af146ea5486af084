import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { listProposals, listReceivedChallenges } from '@jiebang/contracts/proposal-review';
import { getProposal, getProposalReceipt, listMyProposals } from '@jiebang/contracts/proposals';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Act, keyOf, useAct } from '../../../lib/use-api.ts';

const refreshes = [getProposal, getProposalReceipt, listMyProposals, listProposals, listReceivedChallenges];

/** An act on a proposal or its challenge; a refusal (somebody was faster) reads again too: the page shows what stands now. */
export function useProposalAct<E extends Endpoint>(
  endpoint: E,
  onDone?: (output: CallOutput<E>) => void,
): Act<E> {
  const client = useQueryClient();
  const act = useAct(endpoint, { refreshes, ...(onDone ? { onDone } : {}) });
  const { error } = act;
  useEffect(() => {
    if (error) for (const read of refreshes) void client.invalidateQueries({ queryKey: keyOf(read) });
  }, [client, error]);
  return act;
}
