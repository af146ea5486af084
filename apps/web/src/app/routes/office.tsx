import { type EvaluationStatus, evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readBlacklistFilters } from '../../features/eligibility/lib/blacklist-filters.ts';
import { type SetupStep, setupSteps } from '../../features/setup/lib/setup-steps.ts';
import { requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;

/** Keeps the named words of an address that are there; whatever else stands in it is dropped. */
function wordsOf<K extends string>(search: Search, ...names: K[]): { [P in K]?: string } {
  const kept = names.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value ? [[name, value.slice(0, 100)] as const] : [];
  });
  return Object.fromEntries(kept) as { [P in K]?: string };
}

const setupList = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/competitions',
  beforeLoad: requireCapability('competitions.manage'),
  validateSearch: (search: Search) => wordsOf(search, 'q', 'challenge'),
  loader: words('setup'),
  component: lazyRouteComponent(
    () => import('../../features/setup/pages/setup-list-page.tsx'),
    'SetupListPage',
  ),
});

const setup = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/competitions/$slug',
  beforeLoad: requireCapability('competitions.manage'),
  validateSearch: (search: Search): { step?: SetupStep; phase?: string } => ({
    ...wordsOf(search, 'phase'),
    ...(setupSteps.includes(search.step as SetupStep) ? { step: search.step as SetupStep } : {}),
  }),
  loader: words('setup', 'failures'),
  component: lazyRouteComponent(() => import('../../features/setup/pages/setup-page.tsx'), 'SetupPage'),
});

const operations = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/operations',
  beforeLoad: requireCapability('evaluations.operate'),
  validateSearch: (search: Search): { status?: EvaluationStatus; phase?: string } => ({
    ...wordsOf(search, 'phase'),
    ...(evaluationLifecycle.states.includes(search.status as EvaluationStatus)
      ? { status: search.status as EvaluationStatus }
      : {}),
  }),
  loader: words('operations', 'failures', 'calendar-gaps'),
  component: lazyRouteComponent(
    () => import('../../features/operations/pages/operations-page.tsx'),
    'OperationsPage',
  ),
});

const claims = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/organisation-claims',
  beforeLoad: requireCapability('organisations.review'),
  loader: words('organisations'),
  component: lazyRouteComponent(
    () => import('../../features/organisations/pages/claims-page.tsx'),
    'ClaimsPage',
  ),
});

const blacklist = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/blacklist',
  beforeLoad: requireCapability('organisations.review'),
  validateSearch: readBlacklistFilters,
  loader: words('eligibility'),
  component: lazyRouteComponent(
    () => import('../../features/eligibility/pages/blacklist-page.tsx'),
    'BlacklistPage',
  ),
});

const users = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/users',
  beforeLoad: requireCapability('users.manage'),
  validateSearch: (search: Search) => wordsOf(search, 'q'),
  loader: words('administration'),
  component: lazyRouteComponent(
    () => import('../../features/administration/pages/users-page.tsx'),
    'UsersPage',
  ),
});

const security = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/security',
  beforeLoad: requireCapability('security.manage'),
  validateSearch: (search: Search) => wordsOf(search, 'q'),
  loader: words('administration'),
  component: lazyRouteComponent(
    () => import('../../features/administration/pages/security-page.tsx'),
    'SecurityPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/audit',
  beforeLoad: requireCapability('audit.read'),
  validateSearch: (search: Search) => wordsOf(search, 'action', 'subject'),
  loader: words('audit'),
  component: lazyRouteComponent(() => import('../../features/audit/pages/audit-page.tsx'), 'AuditPage'),
});

/** Pages of the bureau, the operators and the three administrators. */
export const officeRoutes = [
  setupList,
  setup,
  operations,
  claims,
  blacklist,
  users,
  security,
  audit,
] as const;
