import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Act, keyOf, useAct } from './use-api.ts';

/**
 * An act on what others work on too: a refusal (somebody was faster) reads the same pages again as a success does, so
 * that what is shown is what stands now. `reads` is a constant of its module.
 */
export function useSharedAct<E extends Endpoint>(
  endpoint: E,
  reads: readonly Endpoint[],
  onDone?: (output: CallOutput<E>) => void,
): Act<E> {
  const client = useQueryClient();
  const act = useAct(endpoint, { refreshes: [...reads], ...(onDone ? { onDone } : {}) });
  const { error } = act;
  useEffect(() => {
    if (error) for (const read of reads) void client.invalidateQueries({ queryKey: keyOf(read) });
  }, [client, error, reads]);
  return act;
}
