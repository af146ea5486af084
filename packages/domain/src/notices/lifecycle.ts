import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const preparer = { zh: '主管部门经办', en: 'bureau clerk' };
const starter = { zh: '另一名主管部门人员', en: 'a second person of the bureau' };
const bureau = { zh: '主管部门', en: 'bureau' };
const clock = { zh: '系统（期满时）', en: 'system, when the period has run out' };
const officer = { zh: '承办人', en: 'handling officer' };

/**
 * 公示. Paused, days left and the end are computed from its period and its objections, never states. A correction is
 * a withdrawal with its reason and a new notice: what people read and objected to is not rewritten under them.
 */
export const noticeLifecycle = defineLifecycle({
  name: 'notice',
  labels: {
    draft: { zh: '拟制中', en: 'In preparation' },
    ready: { zh: '待启动', en: 'Awaiting its start' },
    running: { zh: '公示中', en: 'In public notice' },
    ended: { zh: '公示期满', en: 'Ended' },
    upheld: { zh: '异议成立，公示终止', en: 'Ended by an objection upheld' },
    withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  },
  initial: 'draft',
  final: ['ended', 'upheld', 'withdrawn'],
  transitions: {
    post: { from: ['draft'], to: 'ready', who: preparer },
    send_back: { from: ['ready'], to: 'draft', who: starter },
    start: { from: ['ready'], to: 'running', who: starter },
    end: { from: ['running'], to: 'ended', who: clock },
    uphold: { from: ['running'], to: 'upheld', who: officer },
    withdraw: { from: ['draft', 'ready', 'running'], to: 'withdrawn', who: bureau },
  },
});
export type NoticeStatus = (typeof noticeLifecycle.states)[number];

/** 异议. Open until it is refused or answered: a ruling that the objector has not been told does not end anything. */
export const objectionLifecycle = defineLifecycle({
  name: 'objection',
  labels: {
    filed: { zh: '已提出，待受理', en: 'Filed' },
    accepted: { zh: '已受理', en: 'Accepted' },
    refused: { zh: '不予受理', en: 'Refused' },
    investigating: { zh: '调查中', en: 'Under investigation' },
    upheld: { zh: '异议成立，待答复', en: 'Upheld, to be answered' },
    dismissed: { zh: '异议不成立，待答复', en: 'Dismissed, to be answered' },
    answered: { zh: '已答复', en: 'Answered' },
  },
  initial: 'filed',
  final: ['refused', 'answered'],
  transitions: {
    accept: { from: ['filed'], to: 'accepted', who: officer },
    refuse: { from: ['filed'], to: 'refused', who: officer },
    investigate: { from: ['accepted'], to: 'investigating', who: officer },
    uphold: { from: ['investigating'], to: 'upheld', who: officer },
    dismiss: { from: ['investigating'], to: 'dismissed', who: officer },
    answer: { from: ['upheld', 'dismissed'], to: 'answered', who: officer },
  },
});
export type ObjectionStatus = (typeof objectionLifecycle.states)[number];

/** States in which an objection keeps its notice from ending. */
export const openObjectionStates = objectionLifecycle.states.filter(
  (state) => !objectionLifecycle.final.includes(state),
);

/** Why an objection is not accepted [S: real programmes]. The first, third and fourth are refused at the door where a rule can tell. */
export const refusalGroundLabels = {
  anonymous: { zh: '匿名提出，无法核实身份', en: 'Anonymous: the objector cannot be identified' },
  false_name: { zh: '冒名提出', en: 'Filed under a false name' },
  late: { zh: '超过公示期限提出', en: 'Filed after the end of the notice' },
  no_evidence: { zh: '未提供必要的证明材料', en: 'Without the necessary evidence' },
} as const;
export type RefusalGround = keyof typeof refusalGroundLabels;
export const refusalGrounds = Object.keys(refusalGroundLabels) as [RefusalGround, ...RefusalGround[]];

export const rulings = ['upheld', 'dismissed'] as const;
export type Ruling = (typeof rulings)[number];

/** What a notice may be about; another kind of subject is a line here and one in `when-notice-ends.ts`. */
export const noticeSubjectLabels = {
  challenge_list: { zh: '榜单', en: 'Challenge list' },
  challenge: { zh: '榜题', en: 'Challenge' },
  ranking: { zh: '名次', en: 'Ranking' },
} as const;
export type NoticeSubjectType = keyof typeof noticeSubjectLabels;
export const noticeSubjectTypes = Object.keys(noticeSubjectLabels) as [
  NoticeSubjectType,
  ...NoticeSubjectType[],
];

/** Longest of the periods seen in real programmes is 60 calendar days. */
export const MAX_PERIOD_LENGTH = 120;
