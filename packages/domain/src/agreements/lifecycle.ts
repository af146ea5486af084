import { defineLifecycle, type Text } from '../lifecycle/lifecycle.ts';

const side = { zh: '持稿一方', en: 'the side that holds the pen' };
const other = { zh: '对方', en: 'the other side' };
const bureau = { zh: '主管部门', en: 'bureau' };
const solver = { zh: '揭榜方', en: 'solver' };
const poster = { zh: '发榜方', en: 'poster' };
const appraiser = { zh: '发榜方或主管部门（视揭榜方式）', en: 'poster or bureau, by mode' };
const second = { zh: '主管部门另一名人员', en: 'a second person, of the bureau' };

/** The two sides of an agreement. */
export const sideLabels = {
  poster: { zh: '发榜方', en: 'Poster' },
  solver: { zh: '揭榜方', en: 'Solver' },
} as const satisfies Record<string, Text>;
export type Side = keyof typeof sideLabels;
export const sides = Object.keys(sideLabels) as [Side, ...Side[]];

/** 揭榜协议（任务书）: drafted for a proposal that has won, agreed by both sides, recorded by the bureau, accepted with a grade. */
export const agreementLifecycle = defineLifecycle({
  name: 'agreement',
  labels: {
    draft: { zh: '起草中', en: 'Being drafted' },
    proposed: { zh: '待对方确认', en: 'Awaiting the other side' },
    agreed: { zh: '双方已确认，待备案', en: 'Agreed, to be recorded' },
    in_progress: { zh: '履行中', en: 'In progress' },
    handed_in: { zh: '待验收', en: 'Handed in for acceptance' },
    appraised: { zh: '验收结论待核定', en: 'Appraised, to be confirmed' },
    rectification: { zh: '限期整改', en: 'Rectification' },
    accepted: { zh: '验收办结', en: 'Acceptance concluded' },
    terminated: { zh: '已终止', en: 'Terminated' },
  },
  initial: 'draft',
  final: ['accepted', 'terminated'],
  transitions: {
    propose: { from: ['draft'], to: 'proposed', who: side },
    take_back: { from: ['proposed'], to: 'draft', who: side },
    send_back: { from: ['proposed'], to: 'draft', who: other },
    agree: { from: ['proposed'], to: 'agreed', who: other },
    // What the bureau finds wrong before it is on record, the two sides put right and confirm anew.
    return: { from: ['agreed'], to: 'draft', who: bureau },
    record: { from: ['agreed'], to: 'in_progress', who: bureau },
    hand_in: { from: ['in_progress', 'rectification'], to: 'handed_in', who: solver },
    appraise: { from: ['handed_in'], to: 'appraised', who: appraiser },
    return_appraisal: { from: ['appraised'], to: 'handed_in', who: second },
    accept: { from: ['appraised'], to: 'accepted', who: second },
    demand_rectification: { from: ['handed_in'], to: 'rectification', who: appraiser },
    terminate: {
      from: ['draft', 'proposed', 'agreed', 'in_progress', 'handed_in', 'appraised', 'rectification'],
      to: 'terminated',
      who: bureau,
    },
  },
});
export type AgreementStatus = (typeof agreementLifecycle.states)[number];
export type AgreementVerb = keyof typeof agreementLifecycle.transitions;

/** States in which the agreement is on record and still lives. */
export const recordedStates = [
  'in_progress',
  'handed_in',
  'appraised',
  'rectification',
  'accepted',
] as const satisfies readonly AgreementStatus[];

/** 里程碑. «Delayed» is computed from its planned day (`milestone-clock`), never a state. */
export const milestoneLifecycle = defineLifecycle({
  name: 'milestone',
  labels: {
    pending: { zh: '未开始', en: 'Not begun' },
    in_progress: { zh: '进行中', en: 'In progress' },
    reported: { zh: '已报完成，待确认', en: 'Reported, to be accepted' },
    done: { zh: '已完成', en: 'Done' },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  },
  initial: 'pending',
  final: ['done', 'cancelled'],
  transitions: {
    start: { from: ['pending'], to: 'in_progress', who: solver },
    report: { from: ['pending', 'in_progress'], to: 'reported', who: solver },
    accept: { from: ['reported'], to: 'done', who: poster },
    refuse: { from: ['reported'], to: 'in_progress', who: poster },
    // It changes what both sides have signed, so that the bureau does it on record.
    cancel: { from: ['pending', 'in_progress', 'reported'], to: 'cancelled', who: bureau },
  },
});
export type MilestoneStatus = (typeof milestoneLifecycle.states)[number];

/** A report of progress (月报) leaves the milestone as it is; one of completion asks the poster to accept it. */
export const reportKindLabels = {
  progress: { zh: '进展报告', en: 'Progress report' },
  completion: { zh: '完成报告', en: 'Completion report' },
} as const satisfies Record<string, Text>;
export type ReportKind = keyof typeof reportKindLabels;
export const reportKinds = Object.keys(reportKindLabels) as [ReportKind, ...ReportKind[]];

/** What was done to an agreement, as its page tells it; every verb of the lifecycle and what leaves the state as it is. */
export const agreementActs = [
  'start',
  'propose',
  'take_back',
  'send_back',
  'agree',
  'return',
  'record',
  'hand_in',
  'appraise',
  'return_appraisal',
  'accept',
  'demand_rectification',
  'terminate',
  'consent',
  'cancel_milestone',
] as const;
export type AgreementAct = (typeof agreementActs)[number];
