import { checkKinds } from './check-kinds.ts';
import { coreviewFollowUp } from './coreview-follow-ups.ts';
import { agreementRoutes } from './features/agreements/agreements.routes.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { calendarRoutes } from './features/calendar/calendar.routes.ts';
import { checkRoutes } from './features/checks/checks.routes.ts';
import { competitionRoutes } from './features/competitions/competitions.routes.ts';
import { coreviewRoutes } from './features/coreviews/coreviews.routes.ts';
import { deskRoutes } from './features/desk/desk.routes.ts';
import { dossierRoutes } from './features/dossiers/dossiers.routes.ts';
import { eligibilityRoutes } from './features/eligibility/eligibility.routes.ts';
import { evaluationRoutes } from './features/evaluations/evaluations.routes.ts';
import { identityRoutes } from './features/identity/identity.routes.ts';
import { judgingRoutes } from './features/judging/judging.routes.ts';
import { leaderboardRoutes } from './features/leaderboards/leaderboards.routes.ts';
import { listRoutes } from './features/lists/lists.routes.ts';
import { liveRoutes } from './features/live/live.routes.ts';
import { noticeRoutes } from './features/notices/notices.routes.ts';
import { recountNotices } from './features/notices/public.ts';
import { notificationRoutes } from './features/notifications/notifications.routes.ts';
import { organisationRoutes } from './features/organisations/organisations.routes.ts';
import { portalRoutes } from './features/portal/portal.routes.ts';
import { programRoutes } from './features/programs/programs.routes.ts';
import { proposalRoutes } from './features/proposals/proposals.routes.ts';
import { rankingRoutes } from './features/rankings/rankings.routes.ts';
import { resourceRoutes } from './features/resources/resources.routes.ts';
import { roundRoutes } from './features/rounds/rounds.routes.ts';
import { scenarioRoutes } from './features/scenarios/scenarios.routes.ts';
import { submissionRoutes } from './features/submissions/submissions.routes.ts';
import { teamRoutes } from './features/teams/teams.routes.ts';
import { uploadRoutes } from './features/uploads/uploads.routes.ts';
import { webhookRoutes } from './features/webhooks/webhooks.routes.ts';
import { noticeFollowUps } from './notice-follow-ups.ts';
import type { Route } from './platform/http/route.ts';

/** One line per slice. */
const slices: Record<string, Route[]> = {
  identity: identityRoutes,
  organisations: organisationRoutes,
  notifications: notificationRoutes,
  webhooks: webhookRoutes,
  audit: auditRoutes,
  uploads: uploadRoutes,
  calendar: calendarRoutes(recountNotices),
  programs: programRoutes,
  rounds: roundRoutes,
  resources: resourceRoutes,
  coreviews: coreviewRoutes(coreviewFollowUp),
  eligibility: eligibilityRoutes,
  scenarios: scenarioRoutes,
  lists: listRoutes,
  proposals: proposalRoutes,
  agreements: agreementRoutes,
  competitions: competitionRoutes,
  teams: teamRoutes,
  submissions: submissionRoutes,
  evaluations: evaluationRoutes,
  leaderboards: leaderboardRoutes,
  judging: judgingRoutes,
  rankings: rankingRoutes,
  notices: noticeRoutes(noticeFollowUps),
  dossiers: dossierRoutes,
  desk: deskRoutes,
  checks: checkRoutes(checkKinds),
  live: liveRoutes,
  portal: portalRoutes,
};

/** Every route of the API. */
export const routes: Route[] = Object.entries(slices).flatMap(([slice, own]) =>
  own.map((route) => ({ ...route, slice })),
);
