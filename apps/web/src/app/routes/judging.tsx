import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const scoring = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scoring',
  beforeLoad: requireCapability('sheets.give'),
  loader: words('scoring'),
  component: lazyRouteComponent(() => import('../../features/scoring/pages/scoring-page.tsx'), 'ScoringPage'),
});

const sheet = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scoring/$id',
  beforeLoad: requireCapability('sheets.give'),
  loader: words('scoring', 'form-keeper'),
  component: lazyRouteComponent(() => import('../../features/scoring/pages/sheet-page.tsx'), 'SheetPage'),
});

/** Judging of contests: the judges' sheets. */
export const judgingRoutes = [scoring, sheet] as const;
