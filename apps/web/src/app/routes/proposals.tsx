import { type ChallengeStatus, challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type ProposalStatus, proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Mode, modes } from '@jiebang/domain/scenarios/content';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  type ProposalStep,
  proposalSteps,
  type ReceivedView,
  receivedViews,
} from '../../features/proposals/lib/step-names.ts';
import { words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;

/** What the address says, where it is one of what the page knows. */
const one = <K extends string, V extends string>(search: Search, key: K, known: readonly V[]) =>
  (known.includes(search[key] as V) ? { [key]: search[key] } : {}) as { [P in K]?: V };

const proposals = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/proposals',
  validateSearch: (search: Search): { status?: ProposalStatus } =>
    one(search, 'status', proposalLifecycle.states),
  loader: words('proposals'),
  component: lazyRouteComponent(
    () => import('../../features/proposals/pages/proposals-page.tsx'),
    'ProposalsPage',
  ),
});

/** `all`: everything that is missing is shown at its field. */
const proposal = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/proposals/$id',
  validateSearch: (search: Search): { step?: ProposalStep; all?: boolean } => ({
    ...one(search, 'step', proposalSteps),
    ...(search.all === true ? { all: true } : {}),
  }),
  loader: words('proposals', 'received', 'eligibility', 'drafting', 'receipt', 'scenario-text'),
  component: lazyRouteComponent(
    () => import('../../features/proposals/pages/proposal-page.tsx'),
    'ProposalPage',
  ),
});

const challenges = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/challenges',
  validateSearch: (search: Search): { status?: ChallengeStatus; mode?: Mode } => ({
    ...one(search, 'status', challengeLifecycle.states),
    ...one(search, 'mode', modes),
  }),
  loader: words('received'),
  component: lazyRouteComponent(
    () => import('../../features/proposals/pages/received-challenges-page.tsx'),
    'ReceivedChallengesPage',
  ),
});

const challenge = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/challenges/$id',
  validateSearch: (search: Search): { view?: ReceivedView; status?: ProposalStatus } => ({
    ...one(search, 'view', receivedViews),
    ...one(search, 'status', proposalLifecycle.states),
  }),
  loader: words('received', 'proposals', 'scenario-text'),
  component: lazyRouteComponent(
    () => import('../../features/proposals/pages/received-page.tsx'),
    'ReceivedPage',
  ),
});

/** Proposals as their applicants write them, and as posters and the bureau receive them. */
export const proposalRoutes = [proposals, proposal, challenges, challenge] as const;
