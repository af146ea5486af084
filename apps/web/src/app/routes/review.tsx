import { type OpinionStatus, opinionLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type QueueFilters, readFilters } from '../../features/review/lib/queue-filters.ts';
import { requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;

const queue = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/review',
  beforeLoad: requireCapability('scenarios.review'),
  validateSearch: readFilters,
  loader: words('review', 'review-desk'),
  component: lazyRouteComponent(
    () => import('../../features/review/pages/review-queue-page.tsx'),
    'ReviewQueuePage',
  ),
});

/** The queue's filters stay in the address of a scenario, so that next, previous and back keep them. */
const desk = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/review/$id',
  beforeLoad: requireCapability('scenarios.review'),
  validateSearch: (search: Search): QueueFilters & { view?: 'changes' | 'all' } => ({
    ...readFilters(search),
    ...(search.view === 'changes' || search.view === 'all' ? { view: search.view } : {}),
  }),
  loader: words('review', 'review-desk', 'eligibility', 'papers', 'risk', 'scenario-text', 'uploads'),
  component: lazyRouteComponent(
    () => import('../../features/review/pages/review-desk-page.tsx'),
    'ReviewDeskPage',
  ),
});

const opinions = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/opinions',
  beforeLoad: requireCapability('opinions.give'),
  validateSearch: ({ status }: Search): { status?: OpinionStatus } =>
    opinionLifecycle.states.includes(status as OpinionStatus) ? { status: status as OpinionStatus } : {},
  loader: words('opinions'),
  component: lazyRouteComponent(
    () => import('../../features/opinions/pages/opinions-page.tsx'),
    'OpinionsPage',
  ),
});

const opinion = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/opinions/$id',
  beforeLoad: requireCapability('opinions.give'),
  loader: words('opinions', 'papers', 'scenario-text', 'uploads'),
  component: lazyRouteComponent(
    () => import('../../features/opinions/pages/opinion-page.tsx'),
    'OpinionPage',
  ),
});

/** Review of scenarios: the bureau's queue and desk, the experts' opinions. */
export const reviewRoutes = [queue, desk, opinions, opinion] as const;
