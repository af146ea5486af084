import { auditRoutes } from './features/audit/audit.routes.ts';
import { competitionRoutes } from './features/competitions/competitions.routes.ts';
import { evaluationRoutes } from './features/evaluations/evaluations.routes.ts';
import { identityRoutes } from './features/identity/identity.routes.ts';
import { leaderboardRoutes } from './features/leaderboards/leaderboards.routes.ts';
import { liveRoutes } from './features/live/live.routes.ts';
import { notificationRoutes } from './features/notifications/notifications.routes.ts';
import { organisationRoutes } from './features/organisations/organisations.routes.ts';
import { portalRoutes } from './features/portal/portal.routes.ts';
import { submissionRoutes } from './features/submissions/submissions.routes.ts';
import { teamRoutes } from './features/teams/teams.routes.ts';
import type { Route } from './platform/http/route.ts';

/** Every route of the API: one line per slice. */
export const routes: Route[] = [
  ...identityRoutes,
  ...organisationRoutes,
  ...notificationRoutes,
  ...auditRoutes,
  ...competitionRoutes,
  ...teamRoutes,
  ...submissionRoutes,
  ...evaluationRoutes,
  ...leaderboardRoutes,
  ...liveRoutes,
  ...portalRoutes,
];
