import { type Sector, sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '../not-found-page.tsx';
import { publicRoute, words } from './root.tsx';

const home = createRoute({
  getParentRoute: () => publicRoute,
  path: '/',
  loader: words('portal', 'notice-clock'),
  component: lazyRouteComponent(() => import('../../features/portal/pages/home-page.tsx'), 'HomePage'),
});

/** Filters of the list live in the address, so that a filtered list can be sent to somebody. */
const competitions = createRoute({
  getParentRoute: () => publicRoute,
  path: '/competitions',
  validateSearch: (search: Record<string, unknown>): { sector?: Sector; q?: string } => ({
    ...(sectorIds.includes(search.sector as Sector) ? { sector: search.sector as Sector } : {}),
    ...(typeof search.q === 'string' && search.q ? { q: search.q.slice(0, 100) } : {}),
  }),
  loader: words('competitions'),
  component: lazyRouteComponent(
    () => import('../../features/competitions/pages/competitions-page.tsx'),
    'CompetitionsPage',
  ),
});

const competition = createRoute({
  getParentRoute: () => publicRoute,
  path: '/competitions/$slug',
  loader: words('competitions'),
  component: lazyRouteComponent(
    () => import('../../features/competitions/pages/competition-page.tsx'),
    'CompetitionPage',
  ),
});

const board = createRoute({
  getParentRoute: () => publicRoute,
  path: '/competitions/$slug/board',
  validateSearch: (search: Record<string, unknown>): { phase?: string; view?: 'final' } => ({
    ...(typeof search.phase === 'string' ? { phase: search.phase } : {}),
    ...(search.view === 'final' ? { view: 'final' } : {}),
  }),
  loader: words('leaderboards'),
  component: lazyRouteComponent(
    () => import('../../features/leaderboards/pages/board-page.tsx'),
    'BoardPage',
  ),
});

const verify = createRoute({
  getParentRoute: () => publicRoute,
  path: '/verify',
  // A QR code on paper leads here with its check code.
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } =>
    typeof code === 'string' || typeof code === 'number' ? { code: String(code).slice(0, 60) } : {},
  loader: words('verify', 'check-code'),
  component: lazyRouteComponent(() => import('../../features/verify/pages/verify-page.tsx'), 'VerifyPage'),
});

const help = createRoute({
  getParentRoute: () => publicRoute,
  path: '/help',
  loader: words('help'),
  component: lazyRouteComponent(() => import('../../features/help/pages/help-page.tsx'), 'HelpPage'),
});

/** The text that narrows the endpoints lives in the address. */
const developers = createRoute({
  getParentRoute: () => publicRoute,
  path: '/developers',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === 'string' && search.q ? { q: search.q.slice(0, 100) } : {},
  loader: words('developers'),
  component: lazyRouteComponent(
    () => import('../../features/help/pages/developers-page.tsx'),
    'DevelopersPage',
  ),
});

const terms = createRoute({
  getParentRoute: () => publicRoute,
  path: '/legal/terms',
  loader: words('legal'),
  component: lazyRouteComponent(() => import('../../features/help/pages/legal-page.tsx'), 'TermsPage'),
});

const privacy = createRoute({
  getParentRoute: () => publicRoute,
  path: '/legal/privacy',
  loader: words('legal'),
  component: lazyRouteComponent(() => import('../../features/help/pages/legal-page.tsx'), 'PrivacyPage'),
});

/** Any other address keeps header and footer, and says that nothing is there. */
const nowhere = createRoute({ getParentRoute: () => publicRoute, path: '$', component: NotFoundPage });

export const portalRoutes = [
  home,
  competitions,
  competition,
  board,
  verify,
  help,
  developers,
  terms,
  privacy,
  nowhere,
] as const;
