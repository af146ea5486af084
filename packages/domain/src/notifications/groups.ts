import type { Text } from '../lifecycle/lifecycle.ts';

/** What a person sets the mail of: nobody answers ninety questions, and a kind alone would be forgotten in the next version. */
export const notificationGroups = {
  scenarios: { zh: '征集与场景', en: 'Calls and scenarios' },
  reviewing: { zh: '评议与评审', en: 'Opinions and judging' },
  lists: { zh: '榜单与榜题', en: 'Lists and challenges' },
  proposals: { zh: '揭榜申报', en: 'Proposals' },
  competitions: { zh: '竞赛与提交', en: 'Competitions and submissions' },
  results: { zh: '名次与证书', en: 'Rankings and certificates' },
  notices: { zh: '公示与异议', en: 'Notices and objections' },
  agreements: { zh: '协议与里程碑', en: 'Agreements and milestones' },
  organisations: { zh: '单位与成员', en: 'Organisations and members' },
} as const satisfies Record<string, Text>;
export type NotificationGroup = keyof typeof notificationGroups;
export const notificationGroupIds = Object.keys(notificationGroups) as [
  NotificationGroup,
  ...NotificationGroup[],
];

/**
 * Where kinds belong, by the word they begin with: a new kind of an old family needs no line here, and a test of the mail
 * texts finds a kind that belongs nowhere.
 */
export const groupOfFamily = {
  scenario: 'scenarios',
  round: 'scenarios',
  coreview: 'scenarios',
  district: 'scenarios',
  resource: 'scenarios',
  opinion: 'reviewing',
  opinions: 'reviewing',
  finding: 'reviewing',
  judge: 'reviewing',
  sheet: 'reviewing',
  sheets: 'reviewing',
  panel: 'reviewing',
  conflict: 'reviewing',
  list: 'lists',
  challenge: 'lists',
  proposal: 'proposals',
  submission: 'competitions',
  team: 'competitions',
  phase: 'competitions',
  competition: 'competitions',
  ranking: 'results',
  certificate: 'results',
  notice: 'notices',
  calendar: 'notices',
  objection: 'notices',
  agreement: 'agreements',
  milestone: 'agreements',
  organisation: 'organisations',
  claim: 'organisations',
  webhook: 'organisations',
} as const satisfies Record<string, NotificationGroup>;
export type NotificationFamily = keyof typeof groupOfFamily;
/** A kind is `<family>_<what>`. */
type GroupedKind = `${NotificationFamily}_${string}`;

/** Group of a kind; null for one that this version does not know. */
export function groupOf(kind: string): NotificationGroup | null {
  const family = kind.slice(0, Math.max(kind.indexOf('_'), 0));
  return Object.hasOwn(groupOfFamily, family) ? groupOfFamily[family as NotificationFamily] : null;
}

/** Families of a group, for reading the notifications of one group. */
export function familiesOf(group: NotificationGroup): NotificationFamily[] {
  return (Object.keys(groupOfFamily) as NotificationFamily[]).filter(
    (family) => groupOfFamily[family] === group,
  );
}

/**
 * News that starts a term, decides on somebody's right or takes something from them. Their mail may be gathered in
 * the daily digest, never switched off: nobody may say later that they were not told.
 */
export const mandatoryKinds: readonly GroupedKind[] = [
  'scenario_returned',
  'scenario_decided',
  'proposal_received',
  'proposal_correction_asked',
  'proposal_valid',
  'proposal_invalid',
  'proposal_standing',
  'proposal_unclaimed',
  'submission_received',
  'submission_refused',
  'phase_extended',
  'round_extended',
  'list_act_posted',
  'competition_cancelled',
  'challenge_unclaimed',
  'objection_received',
  'objection_accepted',
  'objection_refused',
  'objection_answered',
  'ranking_withdrawn',
  'agreement_returned',
  'agreement_terminated',
  'agreement_rectification',
  'claim_filed',
  'claim_decided',
  'organisation_transferred',
];
export const isMandatory = (kind: string) => (mandatoryKinds as readonly string[]).includes(kind);
