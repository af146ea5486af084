import { type AgreementStatus, agreementLifecycle } from '@jiebang/domain/agreements/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCaseFilters } from '../../features/cases/lib/case-filters.ts';
import { publicRoute, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const agreements = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/agreements',
  validateSearch: ({ status }: Record<string, unknown>): { status?: AgreementStatus } =>
    agreementLifecycle.states.includes(status as AgreementStatus)
      ? { status: status as AgreementStatus }
      : {},
  loader: words('agreements'),
  component: lazyRouteComponent(
    () => import('../../features/agreements/pages/agreements-page.tsx'),
    'AgreementsPage',
  ),
});

const agreement = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/agreements/$id',
  loader: words('agreements', 'drafting', 'scenario-text'),
  component: lazyRouteComponent(
    () => import('../../features/agreements/pages/agreement-page.tsx'),
    'AgreementPage',
  ),
});

const cases = createRoute({
  getParentRoute: () => publicRoute,
  path: '/cases',
  validateSearch: readCaseFilters,
  loader: words('cases'),
  component: lazyRouteComponent(() => import('../../features/cases/pages/cases-page.tsx'), 'CasesPage'),
});

const oneCase = createRoute({
  getParentRoute: () => publicRoute,
  path: '/cases/$id',
  loader: words('cases', 'scenario-text'),
  component: lazyRouteComponent(() => import('../../features/cases/pages/case-page.tsx'), 'CasePage'),
});

/** Agreements for their two sides and the bureau. */
export const agreementRoutes = [agreements, agreement] as const;
/** What came of challenges, for everybody. */
export const caseRoutes = [cases, oneCase] as const;
