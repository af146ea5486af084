import { getSession } from '@jiebang/contracts/identity';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../lib/api-problem.ts';
import { keyOf } from '../lib/use-api.ts';

/** A session that ended on the server (idle timeout, sign-out elsewhere) ends on the page at once. */
function onProblem(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.code !== 'sign_in_required') return;
  void queryClient.invalidateQueries({ queryKey: keyOf(getSession) });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onProblem }),
  mutationCache: new MutationCache({ onError: onProblem }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only what may pass by itself is asked again, briefly.
      retry: (failures, error) => error instanceof ApiProblem && error.retryable && failures < 2,
      retryDelay: (failures) => 600 * 2 ** failures,
    },
  },
});
