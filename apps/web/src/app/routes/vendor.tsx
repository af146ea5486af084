import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute, requireSignIn, words } from './root.tsx';

/** Pages of an entrant: beside the competition they belong to, for signed-in people. */
const entrantRoute = createRoute({
  getParentRoute: () => publicRoute,
  id: 'entrant',
  beforeLoad: async (gate) => {
    await requireSignIn(gate);
  },
});

function phaseOf(search: Record<string, unknown>): { phase?: string } {
  return typeof search.phase === 'string' ? { phase: search.phase } : {};
}

const team = createRoute({
  getParentRoute: () => entrantRoute,
  path: '/competitions/$slug/team',
  loader: words('teams'),
  component: lazyRouteComponent(() => import('../../features/teams/pages/team-page.tsx'), 'TeamPage'),
});

const submit = createRoute({
  getParentRoute: () => entrantRoute,
  path: '/competitions/$slug/submit',
  validateSearch: phaseOf,
  loader: words('submissions', 'failures', 'receipt'),
  component: lazyRouteComponent(
    () => import('../../features/submissions/pages/submit-page.tsx'),
    'SubmitPage',
  ),
});

const submissions = createRoute({
  getParentRoute: () => entrantRoute,
  path: '/competitions/$slug/submissions',
  validateSearch: phaseOf,
  loader: words('submissions', 'failures'),
  component: lazyRouteComponent(
    () => import('../../features/submissions/pages/submissions-page.tsx'),
    'SubmissionsPage',
  ),
});

const submission = createRoute({
  getParentRoute: () => entrantRoute,
  path: '/submissions/$id',
  loader: words('submissions', 'failures', 'receipt'),
  component: lazyRouteComponent(
    () => import('../../features/submissions/pages/submission-page.tsx'),
    'SubmissionPage',
  ),
});

export const vendorRoutes = [entrantRoute.addChildren([team, submit, submissions, submission])] as const;
