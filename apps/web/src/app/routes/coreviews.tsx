import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;

const coreviews = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/coreviews',
  beforeLoad: requireCapability('coreviews.give'),
  validateSearch: ({ state, overdue }: Search): { state?: 'over'; overdue?: 'true' } => ({
    ...(state === 'over' ? { state } : {}),
    ...(state !== 'over' && String(overdue) === 'true' ? { overdue: 'true' as const } : {}),
  }),
  loader: words('coreviews', 'risk'),
  component: lazyRouteComponent(
    () => import('../../features/coreviews/pages/coreviews-page.tsx'),
    'CoreviewsPage',
  ),
});

const coreview = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/coreviews/$id',
  beforeLoad: requireCapability('coreviews.give'),
  loader: words('coreviews', 'risk', 'scenario-text', 'uploads'),
  component: lazyRouteComponent(
    () => import('../../features/coreviews/pages/coreview-page.tsx'),
    'CoreviewPage',
  ),
});

/** Departments that are asked about scenarios: their queue, and one question. */
export const coreviewRoutes = [coreviews, coreview] as const;
