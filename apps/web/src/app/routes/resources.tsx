import { type ResourceRequestStatus, resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readOwnFilters, readResourceFilters } from '../../features/resources/lib/resource-filters.ts';
import { publicRoute, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const catalogue = createRoute({
  getParentRoute: () => publicRoute,
  path: '/resources',
  validateSearch: readResourceFilters,
  loader: words('resources'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/resources-page.tsx'),
    'ResourcesPage',
  ),
});

const one = createRoute({
  getParentRoute: () => publicRoute,
  path: '/resources/$id',
  loader: words('resources'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/resource-page.tsx'),
    'ResourcePage',
  ),
});

const own = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/resources',
  validateSearch: readOwnFilters,
  loader: words('resources'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/own-resources-page.tsx'),
    'OwnResourcesPage',
  ),
});

const created = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/resources/new',
  loader: words('resources'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/new-resource-page.tsx'),
    'NewResourcePage',
  ),
});

const ownOne = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/resources/$id',
  loader: words('resources', 'uploads'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/own-resource-page.tsx'),
    'OwnResourcePage',
  ),
});

const requests = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/resource-requests',
  validateSearch: ({ status }: Record<string, unknown>): { status?: ResourceRequestStatus } =>
    resourceRequestLifecycle.states.includes(status as ResourceRequestStatus)
      ? { status: status as ResourceRequestStatus }
      : {},
  loader: words('resources'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/requests-page.tsx'),
    'RequestsPage',
  ),
});

const request = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/resource-requests/$id',
  loader: words('resources'),
  component: lazyRouteComponent(
    () => import('../../features/resources/pages/request-page.tsx'),
    'RequestPage',
  ),
});

/** The catalogue, for everybody. */
export const resourceRoutes = [catalogue, one] as const;
/** Resources for their owners, those who use them and the bureau. */
export const ownResourceRoutes = [own, created, ownOne, requests, request] as const;
