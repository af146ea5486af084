import { createRouter } from '@tanstack/react-router';
import { NotFoundPage } from './not-found-page.tsx';
import { PageError } from './page-error.tsx';
import { PagePending } from './page-pending.tsx';
import { queryClient } from './query-client.ts';
import { accountRoutes } from './routes/account.tsx';
import { agreementRoutes, caseRoutes } from './routes/agreements.tsx';
import { coreviewRoutes } from './routes/coreviews.tsx';
import { judgingRoutes } from './routes/judging.tsx';
import { listOfficeRoutes, listRoutes } from './routes/lists.tsx';
import { myRoutes } from './routes/my.tsx';
import { noticeOfficeRoutes, noticeRoutes } from './routes/notices.tsx';
import { officeRoutes } from './routes/office.tsx';
import { ownKitRoutes, ownRoutes } from './routes/own.tsx';
import { portalRoutes } from './routes/portal.tsx';
import { programOfficeRoutes, programRoutes } from './routes/programs.tsx';
import { proposalRoutes } from './routes/proposals.tsx';
import { ownResourceRoutes, resourceRoutes } from './routes/resources.tsx';
import { rankingRoutes, resultRoutes } from './routes/results.tsx';
import { reviewRoutes } from './routes/review.tsx';
import { publicRoute, rootRoute } from './routes/root.tsx';
import { roundRoutes, scenarioRoutes } from './routes/scenarios.tsx';
import { vendorRoutes } from './routes/vendor.tsx';
import { kitRoute, kitRoutes, workspaceRoute } from './routes/workspace.tsx';

const tree = rootRoute.addChildren([
  publicRoute.addChildren([
    ...portalRoutes,
    ...roundRoutes,
    ...programRoutes,
    ...noticeRoutes,
    ...resultRoutes,
    ...caseRoutes,
    ...resourceRoutes,
    ...listRoutes,
    ...accountRoutes,
    ...vendorRoutes,
  ]),
  workspaceRoute.addChildren([
    ...myRoutes,
    ...ownRoutes,
    ...officeRoutes,
    ...programOfficeRoutes,
    ...noticeOfficeRoutes,
    ...scenarioRoutes,
    ...reviewRoutes,
    ...coreviewRoutes,
    ...listOfficeRoutes,
    ...agreementRoutes,
    ...ownResourceRoutes,
    ...proposalRoutes,
    ...judgingRoutes,
    ...rankingRoutes,
    kitRoute.addChildren([...kitRoutes, ...ownKitRoutes]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { client: queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
  // What no page knows is taken out of the address, so that a mistyped filter is no filter instead of an error.
  search: { strict: true },
  defaultPendingMs: 300,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
