import { type ListStatus, listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readFilters } from '../../features/challenges/lib/challenge-filters.ts';
import { publicRoute, requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const lists = createRoute({
  getParentRoute: () => publicRoute,
  path: '/lists',
  loader: words('lists', 'list-text'),
  component: lazyRouteComponent(() => import('../../features/lists/pages/lists-page.tsx'), 'ListsPage'),
});

const list = createRoute({
  getParentRoute: () => publicRoute,
  path: '/lists/$id',
  loader: words('lists', 'list-text', 'scenario-text', 'export'),
  component: lazyRouteComponent(() => import('../../features/lists/pages/list-page.tsx'), 'ListPage'),
});

const challenges = createRoute({
  getParentRoute: () => publicRoute,
  path: '/challenges',
  validateSearch: readFilters,
  loader: words('challenges', 'list-text', 'scenario-text'),
  component: lazyRouteComponent(
    () => import('../../features/challenges/pages/challenges-page.tsx'),
    'ChallengesPage',
  ),
});

const challenge = createRoute({
  getParentRoute: () => publicRoute,
  path: '/challenges/$code',
  loader: words('challenges', 'list-text', 'scenario-text'),
  component: lazyRouteComponent(
    () => import('../../features/challenges/pages/challenge-page.tsx'),
    'ChallengePage',
  ),
});

const listsOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/lists',
  beforeLoad: requireCapability('lists.prepare'),
  validateSearch: ({ status }: Record<string, unknown>): { status?: ListStatus } =>
    listLifecycle.states.includes(status as ListStatus) ? { status: status as ListStatus } : {},
  loader: words('list-office', 'list-text'),
  component: lazyRouteComponent(
    () => import('../../features/list-office/pages/lists-office-page.tsx'),
    'ListsOfficePage',
  ),
});

const listOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/lists/$id',
  beforeLoad: requireCapability('lists.prepare'),
  loader: words(
    'list-office',
    'list-acts',
    'list-text',
    'rubric-editor',
    'form-keeper',
    'scenario-text',
    'export',
  ),
  component: lazyRouteComponent(
    () => import('../../features/list-office/pages/list-office-page.tsx'),
    'ListOfficePage',
  ),
});

/** Lists and challenges as the public reads them. */
export const listRoutes = [lists, list, challenges, challenge] as const;
/** Lists as the bureau prepares and publishes them. */
export const listOfficeRoutes = [listsOffice, listOffice] as const;
