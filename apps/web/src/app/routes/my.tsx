import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const me = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace',
  loader: words('mine', 'calendar-gaps'),
  component: lazyRouteComponent(() => import('../../features/mine/pages/my-page.tsx'), 'MyPage'),
});

/** Pages of the workspace that need no kit. */
export const myRoutes = [me] as const;
