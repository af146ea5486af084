import type { Capability } from '@jiebang/domain/identity/roles';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { refusal } from '../../lib/api-problem.ts';
import { readSession, sessionQuery } from '../../lib/session.ts';
import { loadTexts, type TextNamespace } from '../../lib/texts.ts';
import { PublicLayout } from '../layouts/public-layout.tsx';

export type RouterContext = { client: QueryClient };

export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Portal, vendor and account pages: header, footer, small own components. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: PublicLayout,
});

/** What a guard receives from the router. */
type Gate = { context: RouterContext; location: { href: string } };

/** Sends an anonymous visitor to sign in and brings them back afterwards. */
export async function requireSignIn({ context, location }: Gate) {
  const session = readSession(await context.client.ensureQueryData(sessionQuery));
  if (!session.user) throw redirect({ to: '/sign-in', search: { next: location.href } });
  return session;
}

/** A page for a capability: `beforeLoad: requireCapability('audit.read')`. The server decides again. */
export function requireCapability(capability: Capability) {
  return async (gate: Gate) => {
    const session = await requireSignIn(gate);
    if (!session.can(capability)) throw refusal('forbidden', 403);
  };
}

/** Loader of a page's words: `loader: words('portal')`; runs beside the loading of its code. */
export function words(...namespaces: TextNamespace[]) {
  return () => loadTexts(namespaces);
}
