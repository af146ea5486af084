import { getAgreement, listAgreements, listWinners } from '@jiebang/contracts/agreement-endpoints';
import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Act, keyOf, useAct } from '../../../lib/use-api.ts';

const refreshes = [getAgreement, listAgreements, listWinners];

/** An act on an agreement; a refusal (the other side was faster) reads again too: the page shows what stands now. */
export function useAgreementAct<E extends Endpoint>(
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
