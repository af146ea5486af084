import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const captain = { zh: '队长', en: 'captain' };

/** Team: members change while it is forming; a locked team may submit but not change its members. */
export const teamLifecycle = defineLifecycle({
  name: 'team',
  labels: {
    forming: { zh: '组队中', en: 'Forming' },
    locked: { zh: '已锁定', en: 'Locked' },
    withdrawn: { zh: '已退赛', en: 'Withdrawn' },
  },
  initial: 'forming',
  final: ['withdrawn'],
  transitions: {
    lock: { from: ['forming'], to: 'locked', who: captain },
    withdraw: { from: ['forming', 'locked'], to: 'withdrawn', who: captain },
  },
});
export type TeamStatus = (typeof teamLifecycle.states)[number];

/** Invitation to a team or an organisation; it lapses by the clock, which is computed and not a state. */
export const invitationLifecycle = defineLifecycle({
  name: 'invitation',
  labels: {
    pending: { zh: '待回复', en: 'Pending' },
    accepted: { zh: '已接受', en: 'Accepted' },
    declined: { zh: '已谢绝', en: 'Declined' },
    revoked: { zh: '已撤销', en: 'Revoked' },
  },
  initial: 'pending',
  final: ['accepted', 'declined', 'revoked'],
  transitions: {
    accept: { from: ['pending'], to: 'accepted', who: { zh: '受邀人', en: 'invited person' } },
    decline: { from: ['pending'], to: 'declined', who: { zh: '受邀人', en: 'invited person' } },
    revoke: { from: ['pending'], to: 'revoked', who: { zh: '邀请人', en: 'inviter' } },
  },
});
export type InvitationStatus = (typeof invitationLifecycle.states)[number];

/** Members a team may have when the competition does not say otherwise (contest practice: at most 10). */
export const DEFAULT_TEAM_SIZE = 10;
