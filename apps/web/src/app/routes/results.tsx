import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute, requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;

const results = createRoute({
  getParentRoute: () => publicRoute,
  path: '/results',
  validateSearch: ({ status }: Search): { status?: 'notice' | 'published' } =>
    status === 'notice' || status === 'published' ? { status } : {},
  loader: words('results'),
  component: lazyRouteComponent(() => import('../../features/results/pages/results-page.tsx'), 'ResultsPage'),
});

const result = createRoute({
  getParentRoute: () => publicRoute,
  path: '/results/$id',
  loader: words('results', 'ranking-text', 'formula-text', 'list-text'),
  component: lazyRouteComponent(() => import('../../features/results/pages/result-page.tsx'), 'ResultPage'),
});

/** Year and words live in the address. */
const honours = createRoute({
  getParentRoute: () => publicRoute,
  path: '/honours',
  validateSearch: (search: Search): { year?: number; q?: string } => {
    const year = Number(search.year);
    return {
      ...(Number.isInteger(year) && year >= 2000 && year <= 2999 ? { year } : {}),
      ...(typeof search.q === 'string' && search.q.trim() ? { q: search.q.trim().slice(0, 100) } : {}),
    };
  },
  loader: words('results'),
  component: lazyRouteComponent(() => import('../../features/results/pages/honours-page.tsx'), 'HonoursPage'),
});

const certificates = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/certificates',
  loader: words('results'),
  component: lazyRouteComponent(
    () => import('../../features/results/pages/certificates-page.tsx'),
    'CertificatesPage',
  ),
});

const contests = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/rankings',
  beforeLoad: requireCapability('rankings.manage'),
  loader: words('rankings'),
  component: lazyRouteComponent(
    () => import('../../features/rankings/pages/contests-page.tsx'),
    'ContestsPage',
  ),
});

const contest = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/rankings/$competitionId',
  beforeLoad: requireCapability('rankings.manage'),
  loader: words('rankings', 'ranking-text', 'formula-text'),
  component: lazyRouteComponent(
    () => import('../../features/rankings/pages/contest-page.tsx'),
    'ContestPage',
  ),
});

/** Results and the roll of honour, for everybody. */
export const resultRoutes = [results, result, honours] as const;
/** Certificates of a person, and the bureau's way from scores to a published result. */
export const rankingRoutes = [certificates, contests, contest] as const;
