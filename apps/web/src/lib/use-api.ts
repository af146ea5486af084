import type { CallInput, CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from './api-problem.ts';
import { type CallOptions, call } from './call.ts';

/**
 * Query of an endpoint, for `useQuery`, `useSuspenseQuery` and loaders. Its key is `[endpoint.name, input]`, so that
 * `refresh(endpoint)` reaches every reading of it.
 */
export function apiQuery<E extends Endpoint>(endpoint: E, input: CallInput<E>) {
  return queryOptions<CallOutput<E>, ApiProblem>({
    queryKey: [endpoint.name, input],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  });
}

/** Key prefix of all readings of an endpoint. */
export function keyOf(endpoint: Endpoint): readonly [string] {
  return [endpoint.name];
}

export type Act<E extends Endpoint> = UseMutationResult<
  CallOutput<E>,
  ApiProblem,
  CallInput<E> & { options?: CallOptions }
>;

/**
 * Mutation of an endpoint: `act.mutate({params, body})`. After success the named endpoints are read again before
 * `onDone` runs, so that a page never shows the state before the act.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  { refreshes = [], onDone }: { refreshes?: Endpoint[]; onDone?: (output: CallOutput<E>) => void } = {},
): Act<E> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ options, ...input }) => call(endpoint, input as unknown as CallInput<E>, options),
    onSuccess: async (output) => {
      await Promise.all(refreshes.map((read) => client.invalidateQueries({ queryKey: keyOf(read) })));
      onDone?.(output);
    },
  });
}
