import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { listExperts } from '@jiebang/contracts/opinions';
import { listReviewQueue } from '@jiebang/contracts/scenario-review';
import { getScenario, getScenarioHistory } from '@jiebang/contracts/scenarios';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Act, keyOf, useAct } from '../../../lib/use-api.ts';

const refreshes = [getScenario, getScenarioHistory, listReviewQueue, listExperts];

/** An act on a scenario; a refusal (a colleague was faster) reads again too, so that the page shows what stands now. */
export function useDeskAct<E extends Endpoint>(
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
