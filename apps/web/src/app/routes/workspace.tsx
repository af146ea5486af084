import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSignIn, rootRoute, words } from './root.tsx';

/** Signed-in pages: the rail of what this person may do, bell, account. */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workspace',
  loader: words('notifications'),
  beforeLoad: async (gate) => {
    await requireSignIn(gate);
  },
  component: lazyRouteComponent(() => import('../layouts/workspace-layout.tsx'), 'WorkspaceLayout'),
});

/** Workspace pages that are built with the kit (Ant Design, themed); only they load it. */
export const kitRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  id: 'kit',
  component: lazyRouteComponent(() => import('../kit/kit-root.tsx'), 'KitRoot'),
});

/** One entry a page: `createRoute({getParentRoute: () => kitRoute, path, beforeLoad, loader, component})`. */
export const kitRoutes = [] as const;
