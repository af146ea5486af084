import { type Content, SLUG } from './content.ts';

/** One picture: its name, the demonstration account that sees it (none: a visitor), and the address. */
export type PictureOf = { name: string; as?: string; address: (content: Content) => string };

const contest = `/competitions/${SLUG}`;
const setup = `/workspace/competitions/${SLUG}`;
const visitor = (name: string, address: string): PictureOf => ({ name, address: () => address });
const of = (as: string, name: string, address: PictureOf['address'] | string): PictureOf => ({
  name,
  as,
  address: typeof address === 'string' ? () => address : address,
});

/** Every page of the router at least once, as those who use it; the test fails when a route is missing here. */
export const pictures: PictureOf[] = [
  visitor('home', '/'),
  visitor('competitions', '/competitions'),
  // A filter that no page knows is dropped from the address instead of being refused by the server.
  visitor('competitions-none', '/competitions?q=nothing&sector=no-such-sector'),
  visitor('competition', contest),
  visitor('board', `${contest}/board`),
  visitor('rounds', '/rounds'),
  of('enterprise', 'round', ({ round }) => `/rounds/${round}`),
  visitor('verify', '/verify'),
  visitor('help', '/help'),
  visitor('developers', '/developers'),
  visitor('terms', '/legal/terms'),
  visitor('privacy', '/legal/privacy'),
  visitor('nowhere', '/no-such-page'),
  visitor('sign-in', '/sign-in'),
  visitor('sign-up', '/sign-up'),
  visitor('forgot-password', '/forgot-password'),
  visitor('reset-password', '/reset-password?token=from-the-mail'),
  visitor('reset-password-no-token', '/reset-password'),
  visitor('verify-email', '/verify-email'),

  of('vendor', 'vendor-home', '/'),
  of('vendor', 'vendor-me', '/me'),
  of('vendor', 'vendor-competition', contest),
  of('vendor', 'vendor-board', ({ phase }) => `${contest}/board?phase=${phase}`),
  of('vendor', 'team', `${contest}/team`),
  of('vendor', 'submit', ({ phase }) => `${contest}/submit?phase=${phase}`),
  of('vendor', 'submissions', ({ phase }) => `${contest}/submissions?phase=${phase}`),
  of('vendor', 'submission-scored', ({ scored }) => `/submissions/${scored}`),
  of('vendor', 'submission-refused', ({ refused }) => `/submissions/${refused}`),
  of('vendor', 'account', '/workspace/account'),
  of('vendor', 'notifications', '/workspace/notifications'),
  of('vendor', 'vendor-organisations', '/workspace/organisations'),
  of('vendor_c', 'rival-organisations', '/workspace/organisations'),
  of('vendor_c', 'rival-organisation', ({ organisation }) => `/workspace/organisations/${organisation}`),

  of('enterprise', 'enterprise-me', '/me'),
  of('enterprise', 'enterprise-competition', contest),
  of('enterprise', 'enterprise-team', `${contest}/team`),
  of('enterprise', 'enterprise-submit', `${contest}/submit`),
  of('enterprise', 'enterprise-notifications', '/workspace/notifications'),
  of('enterprise', 'organisations', '/workspace/organisations'),
  of('enterprise', 'organisation', ({ organisation }) => `/workspace/organisations/${organisation}`),
  of('enterprise', 'organisation-register', '/workspace/organisations/register'),
  of('enterprise', 'scenarios', '/workspace/scenarios'),
  of('enterprise', 'scenarios-none', '/workspace/scenarios?status=rejected'),
  of('judge', 'scenario-begin-no-body', '/workspace/scenarios/begin'),
  of('enterprise', 'scenario-begin', '/workspace/scenarios/begin'),
  of('enterprise', 'scenario-blank', ({ blankScenario }) => `/workspace/scenarios/${blankScenario}?all=true`),
  ...['substance', 'indicators', 'terms', 'contact', 'check'].map((step) =>
    of(
      'enterprise',
      `scenario-draft-${step}`,
      ({ draftScenario }) => `/workspace/scenarios/${draftScenario}?step=${step}`,
    ),
  ),
  of(
    'enterprise',
    'scenario-returned',
    ({ returnedScenario }) => `/workspace/scenarios/${returnedScenario}?step=terms`,
  ),
  of('enterprise', 'scenario-in-review', ({ resubmittedScenario: id }) => `/workspace/scenarios/${id}`),
  of('enterprise', 'scenario-history', ({ resubmittedScenario: id }) => `/workspace/scenarios/${id}/history`),
  of('enterprise', 'scenario-print', ({ resubmittedScenario: id }) => `/workspace/scenarios/${id}/print`),
  of('judge', 'judge-me', '/me'),
  of('judge', 'opinions', '/workspace/opinions'),
  of('judge_d', 'opinions-none', '/workspace/opinions'),
  of('judge', 'opinion', ({ opinionOpen }) => `/workspace/opinions/${opinionOpen}`),
  of('judge', 'opinion-locked', ({ opinionLocked }) => `/workspace/opinions/${opinionLocked}`),
  of('judge_c', 'opinion-closed', ({ opinionClosed }) => `/workspace/opinions/${opinionClosed}`),

  of('bureau_clerk', 'clerk-me', '/me'),
  of('bureau_clerk', 'review', '/workspace/review'),
  of('bureau_clerk', 'review-none', '/workspace/review?q=nothing&sort=newest'),
  of('bureau_clerk', 'review-fresh', ({ reviewFresh }) => `/workspace/review/${reviewFresh}`),
  of('bureau_clerk', 'review-again', ({ reviewAgain }) => `/workspace/review/${reviewAgain}`),
  of('bureau_clerk', 'review-panel', ({ reviewPanel }) => `/workspace/review/${reviewPanel}`),
  of('bureau_clerk', 'review-decided', ({ reviewDecided }) => `/workspace/review/${reviewDecided}`),
  of('bureau_clerk', 'rounds-office', '/workspace/rounds'),
  of('bureau_clerk', 'round-announced', ({ round }) => `/workspace/rounds/${round}`),
  of('bureau_clerk', 'round-draft', ({ draftRound }) => `/workspace/rounds/${draftRound}`),
  of('bureau_clerk', 'setup-list', '/workspace/competitions'),
  ...['basics', 'tracks', 'phase', 'truth', 'files', 'rehearsal', 'release'].flatMap((step) => [
    of('bureau_clerk', `setup-open-${step}`, `${setup}?step=${step}`),
    of('bureau_clerk', `setup-draft-${step}`, ({ draft }) => `/workspace/competitions/${draft}?step=${step}`),
  ]),
  of('bureau_clerk', 'clerk-competition', contest),
  of('bureau_clerk', 'clerk-operations', '/workspace/operations'),
  of('bureau_approver', 'claims', '/workspace/organisation-claims'),

  of('system_admin', 'system-me', '/me'),
  of('system_admin', 'users', '/workspace/users'),
  of('system_admin', 'operations', '/workspace/operations'),
  of('system_admin', 'operations-none', '/workspace/operations?status=faulted'),
  of('security_admin', 'security-me', '/me'),
  of('security_admin', 'security', '/workspace/security'),
  of('audit_admin', 'audit-me', '/me'),
  of('audit_admin', 'audit', '/workspace/audit'),
];
