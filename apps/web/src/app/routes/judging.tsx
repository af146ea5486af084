import { type PanelStatus, panelLifecycle } from '@jiebang/domain/judging/lifecycle';
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

const panels = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/panels',
  beforeLoad: requireCapability('judging.manage'),
  validateSearch: ({ status }: Record<string, unknown>): { status?: PanelStatus } =>
    panelLifecycle.states.includes(status as PanelStatus) ? { status: status as PanelStatus } : {},
  loader: words('panels'),
  component: lazyRouteComponent(() => import('../../features/panels/pages/panels-page.tsx'), 'PanelsPage'),
});

const panel = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/panels/$id',
  beforeLoad: requireCapability('judging.manage'),
  loader: words('panels', 'rubric-editor', 'form-keeper', 'formula-text', 'list-text'),
  component: lazyRouteComponent(() => import('../../features/panels/pages/panel-page.tsx'), 'PanelPage'),
});

const entry = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/panels/$id/entries/$entry',
  beforeLoad: requireCapability('judging.manage'),
  loader: words('panels'),
  component: lazyRouteComponent(() => import('../../features/panels/pages/entry-page.tsx'), 'EntryPage'),
});

/** Judging of contests: the bureau's panels, the judges' sheets. */
export const judgingRoutes = [scoring, sheet, panels, panel, entry] as const;
