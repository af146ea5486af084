import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type RoundFilter, roundFilters } from '../../features/rounds/lib/round-filters.ts';
import { type WizardStep, wizardSteps } from '../../features/scenarios/lib/step-names.ts';
import { publicRoute, requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const rounds = createRoute({
  getParentRoute: () => publicRoute,
  path: '/rounds',
  loader: words('rounds'),
  component: lazyRouteComponent(() => import('../../features/rounds/pages/rounds-page.tsx'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute: () => publicRoute,
  path: '/rounds/$slug',
  loader: words('rounds', 'round-settings'),
  component: lazyRouteComponent(() => import('../../features/rounds/pages/round-page.tsx'), 'RoundPage'),
});

const roundsOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/rounds',
  beforeLoad: requireCapability('rounds.manage'),
  validateSearch: ({ window }: Search): { window?: RoundFilter } =>
    roundFilters.includes(window as RoundFilter) ? { window: window as RoundFilter } : {},
  loader: words('rounds'),
  component: lazyRouteComponent(
    () => import('../../features/rounds/pages/rounds-office-page.tsx'),
    'RoundsOfficePage',
  ),
});

const roundOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/rounds/$slug',
  beforeLoad: requireCapability('rounds.manage'),
  loader: words('rounds', 'round-settings', 'drafting'),
  component: lazyRouteComponent(
    () => import('../../features/rounds/pages/round-office-page.tsx'),
    'RoundOfficePage',
  ),
});

const scenarios = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scenarios',
  validateSearch: ({ status, organisation }: Search): { status?: ScenarioStatus; organisation?: string } => ({
    ...(scenarioLifecycle.states.includes(status as ScenarioStatus)
      ? { status: status as ScenarioStatus }
      : {}),
    ...(isText(organisation) ? { organisation } : {}),
  }),
  loader: words('scenarios', 'scenario-text', 'exchange'),
  component: lazyRouteComponent(
    () => import('../../features/scenarios/pages/scenarios-page.tsx'),
    'ScenariosPage',
  ),
});

/** The call and the scenario to copy come with the link that leads here. */
const begin = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scenarios/begin',
  validateSearch: ({ round: slug, copy }: Search): { round?: string; copy?: string } => ({
    ...(isText(slug) ? { round: slug } : {}),
    ...(isText(copy) ? { copy } : {}),
  }),
  loader: words('scenarios', 'scenario-text'),
  component: lazyRouteComponent(() => import('../../features/scenarios/pages/begin-page.tsx'), 'BeginPage'),
});

/** `all`: everything that is missing is shown at its field. */
const scenario = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scenarios/$id',
  validateSearch: ({ step, all }: Search): { step?: WizardStep; all?: boolean } => ({
    ...(wizardSteps.includes(step as WizardStep) ? { step: step as WizardStep } : {}),
    ...(all === true ? { all } : {}),
  }),
  loader: words('scenarios', 'scenario-text', 'drafting', 'papers', 'uploads'),
  component: lazyRouteComponent(
    () => import('../../features/scenarios/pages/scenario-page.tsx'),
    'ScenarioPage',
  ),
});

const history = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scenarios/$id/history',
  loader: words('scenarios', 'scenario-text'),
  component: lazyRouteComponent(
    () => import('../../features/scenarios/pages/history-page.tsx'),
    'HistoryPage',
  ),
});

const print = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/scenarios/$id/print',
  loader: words('scenarios', 'scenario-text'),
  component: lazyRouteComponent(() => import('../../features/scenarios/pages/print-page.tsx'), 'PrintPage'),
});

/** Calls for scenarios as the public reads them. */
export const roundRoutes = [rounds, round] as const;
/** Calls as the bureau writes them, and an enterprise's scenarios. */
export const scenarioRoutes = [
  roundsOffice,
  roundOffice,
  scenarios,
  begin,
  scenario,
  history,
  print,
] as const;
