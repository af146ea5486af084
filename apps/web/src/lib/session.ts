import { getSession, type SessionView } from '@jiebang/contracts/identity';
import type { Capability } from '@jiebang/domain/identity/roles';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call, setCsrfToken } from './call.ts';

const anonymous: SessionView = { state: 'anonymous', csrfToken: null, user: null, demo: null };

export const sessionQuery = queryOptions({
  queryKey: [getSession.name, {}],
  queryFn: async ({ signal }) => {
    const view = await call(getSession, {}, { signal });
    setCsrfToken(view.csrfToken);
    return view;
  },
  staleTime: 60_000,
});

export type Session = {
  /** False until the server has said who this is. */
  known: boolean;
  state: SessionView['state'];
  /** The person, only with a complete sign-in. */
  user: SessionView['user'];
  demo: SessionView['demo'];
  can: (capability: Capability) => boolean;
};

/** Who sits here. Pages ask `can(capability)`, never for a role. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  return readSession(data);
}

export function readSession(data: SessionView | undefined): Session {
  const view = data ?? anonymous;
  const user = view.state === 'full' ? view.user : null;
  return {
    known: data !== undefined,
    state: view.state,
    user,
    demo: view.demo,
    can: (capability) => user?.capabilities.includes(capability) ?? false,
  };
}

/**
 * Takes over the session that a sign-in, second factor or sign-out answered. Whatever was read as somebody else
 * is forgotten, so that no page shows another person's rows.
 */
export function adoptSession(client: QueryClient, view: SessionView): void {
  setCsrfToken(view.csrfToken);
  client.setQueryData(sessionQuery.queryKey, view);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== getSession.name && !query.isActive() });
  void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== getSession.name });
}
