import type { Capability } from '@jiebang/domain/identity/roles';
import type { LinkProps } from '@tanstack/react-router';

type To = NonNullable<LinkProps['to']>;

/** Header of the public pages. */
export const publicNavigation = [
  { to: '/', text: 'nav.home' },
  { to: '/rounds', text: 'nav.rounds' },
  { to: '/lists', text: 'nav.lists' },
  { to: '/challenges', text: 'nav.challenges' },
  { to: '/competitions', text: 'nav.competitions' },
  { to: '/notices', text: 'nav.notices' },
  { to: '/cases', text: 'nav.cases' },
  { to: '/resources', text: 'nav.resources' },
  { to: '/results', text: 'nav.results' },
  { to: '/verify', text: 'nav.verify' },
  { to: '/help', text: 'nav.help' },
] as const satisfies { to: To; text: `nav.${string}` }[];

/**
 * Rail of the workspace: groups in order; an entry without capability is everybody's. `unless`: who has this capability
 * finds the page under another name.
 */
export const workspaceNavigation = [
  { group: 'nav.mine', to: '/workspace', text: 'nav.myHome', capability: null },
  { group: 'nav.mine', to: '/workspace/scenarios', text: 'nav.scenarios', capability: null },
  {
    group: 'nav.mine',
    to: '/workspace/challenges',
    text: 'nav.myChallenges',
    capability: null,
    unless: 'proposals.check',
  },
  {
    group: 'nav.mine',
    to: '/workspace/proposals',
    text: 'nav.proposals',
    capability: null,
    unless: 'proposals.check',
  },
  {
    group: 'nav.mine',
    to: '/workspace/agreements',
    text: 'nav.agreements',
    capability: null,
    unless: 'agreements.manage',
  },
  { group: 'nav.mine', to: '/workspace/resources', text: 'nav.ownResources', capability: null },
  { group: 'nav.mine', to: '/workspace/resource-requests', text: 'nav.resourceRequests', capability: null },
  { group: 'nav.mine', to: '/workspace/coreviews', text: 'nav.coreviews', capability: 'coreviews.give' },
  { group: 'nav.mine', to: '/workspace/opinions', text: 'nav.opinions', capability: 'opinions.give' },
  { group: 'nav.mine', to: '/workspace/re-reviews', text: 'nav.reReviews', capability: 'opinions.give' },
  { group: 'nav.mine', to: '/workspace/scoring', text: 'nav.scoring', capability: 'sheets.give' },
  { group: 'nav.mine', to: '/workspace/organisations', text: 'nav.organisations', capability: null },
  { group: 'nav.mine', to: '/workspace/certificates', text: 'nav.certificates', capability: null },
  { group: 'nav.mine', to: '/workspace/objections', text: 'nav.objections', capability: null },
  { group: 'nav.mine', to: '/workspace/notifications', text: 'nav.notifications', capability: null },
  { group: 'nav.mine', to: '/workspace/account', text: 'nav.account', capability: null },
  {
    group: 'nav.bureau',
    to: '/workspace/programmes',
    text: 'nav.programsOffice',
    capability: 'programs.manage',
  },
  {
    group: 'nav.bureau',
    to: '/workspace/departments',
    text: 'nav.departments',
    capability: 'programs.manage',
  },
  { group: 'nav.bureau', to: '/workspace/rounds', text: 'nav.roundsOffice', capability: 'rounds.manage' },
  { group: 'nav.bureau', to: '/workspace/lists', text: 'nav.listsOffice', capability: 'lists.prepare' },
  {
    group: 'nav.bureau',
    to: '/workspace/challenges',
    text: 'nav.received',
    capability: 'proposals.check',
  },
  { group: 'nav.bureau', to: '/workspace/review', text: 'nav.review', capability: 'scenarios.review' },
  {
    group: 'nav.bureau',
    to: '/workspace/competitions',
    text: 'nav.setup',
    capability: 'competitions.manage',
  },
  { group: 'nav.bureau', to: '/workspace/panels', text: 'nav.panels', capability: 'judging.manage' },
  {
    group: 'nav.bureau',
    to: '/workspace/rankings',
    text: 'nav.rankings',
    capability: 'rankings.manage',
  },
  { group: 'nav.bureau', to: '/workspace/notices', text: 'nav.noticesOffice', capability: 'notices.manage' },
  {
    group: 'nav.bureau',
    to: '/workspace/agreements',
    text: 'nav.agreementsOffice',
    capability: 'agreements.manage',
  },
  { group: 'nav.bureau', to: '/workspace/calendar', text: 'nav.calendar', capability: 'notices.manage' },
  {
    group: 'nav.bureau',
    to: '/workspace/organisation-claims',
    text: 'nav.claims',
    capability: 'organisations.review',
  },
  {
    group: 'nav.bureau',
    to: '/workspace/blacklist',
    text: 'nav.blacklist',
    capability: 'organisations.review',
  },
  { group: 'nav.bureau', to: '/workspace/webhooks', text: 'nav.webhooks', capability: 'programs.manage' },
  {
    group: 'nav.bureau',
    to: '/workspace/operations',
    text: 'nav.operations',
    capability: 'evaluations.operate',
  },
  { group: 'nav.administration', to: '/workspace/users', text: 'nav.users', capability: 'users.manage' },
  {
    group: 'nav.administration',
    to: '/workspace/security',
    text: 'nav.security',
    capability: 'security.manage',
  },
  { group: 'nav.administration', to: '/workspace/audit', text: 'nav.audit', capability: 'audit.read' },
] as const satisfies {
  group: `nav.${string}`;
  to: To;
  text: `nav.${string}`;
  capability: Capability | null;
  unless?: Capability;
}[];
