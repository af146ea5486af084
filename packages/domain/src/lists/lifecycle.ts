import { defineLifecycle, type Text } from '../lifecycle/lifecycle.ts';

const clerk = { zh: '主管部门经办', en: 'bureau clerk' };
const approver = { zh: '另一名主管部门人员', en: 'a second person of the bureau' };
const bureau = { zh: '主管部门', en: 'bureau' };
const clock = { zh: '系统（截止时）', en: 'system, at the deadline' };
const parties = { zh: '发榜方与揭榜方', en: 'poster and solver' };

/** 榜单: prepared by one person, published by another as one act; from then on its text does not change. */
export const listLifecycle = defineLifecycle({
  name: 'challenge_list',
  labels: {
    draft: { zh: '编制中', en: 'In preparation' },
    ready: { zh: '待发布', en: 'Awaiting publication' },
    published: { zh: '已发布', en: 'Published' },
    withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  },
  initial: 'draft',
  final: ['withdrawn'],
  transitions: {
    make_ready: { from: ['draft'], to: 'ready', who: clerk },
    send_back: { from: ['ready'], to: 'draft', who: approver },
    publish: { from: ['ready'], to: 'published', who: approver },
    // What was never out is given up by one person; what is out is withdrawn by two.
    discard: { from: ['draft'], to: 'withdrawn', who: bureau },
    withdraw: { from: ['published'], to: 'withdrawn', who: approver },
  },
});
export type ListStatus = (typeof listLifecycle.states)[number];

/** What is done to a published list, each prepared by one person, approved by another, with its reason on the page. */
export const listActLabels = {
  extend: { zh: '延长揭榜申报截止时间', en: 'Deadline for proposals extended' },
  withdraw_challenge: { zh: '撤回榜题', en: 'Challenge withdrawn' },
  withdraw: { zh: '撤销榜单', en: 'List withdrawn' },
  erratum: { zh: '勘误', en: 'Erratum' },
  clarification: { zh: '澄清', en: 'Clarification' },
  suspend: { zh: '暂停揭榜申报', en: 'Proposals suspended' },
  resume: { zh: '恢复揭榜申报', en: 'Proposals resumed' },
} as const satisfies Record<string, Text>;
export type ListActKind = keyof typeof listActLabels;
export const listActKinds = Object.keys(listActLabels) as [ListActKind, ...ListActKind[]];

/** Acts on one challenge, never on the list as a whole; an erratum and a clarification can be on either. */
export const challengeActKinds = [
  'withdraw_challenge',
  'suspend',
  'resume',
] as const satisfies readonly ListActKind[];
/** Acts on the list as a whole, never on one challenge. */
export const wholeListActKinds = ['extend', 'withdraw'] as const satisfies readonly ListActKind[];
const isOneOf = (kinds: readonly ListActKind[], kind: ListActKind) => kinds.includes(kind);
export const isChallengeAct = (kind: ListActKind): boolean => isOneOf(challengeActKinds, kind);
export const isWholeListAct = (kind: ListActKind): boolean => isOneOf(wholeListActKinds, kind);

/** An act on a published list before it is one: it binds nobody until a second person approves it. */
export const preparedActLifecycle = defineLifecycle({
  name: 'prepared_list_act',
  labels: {
    prepared: { zh: '待审批', en: 'Awaiting approval' },
    approved: { zh: '已批准并公开', en: 'Approved and public' },
    refused: { zh: '未批准', en: 'Refused' },
    taken_back: { zh: '已收回', en: 'Taken back' },
  },
  initial: 'prepared',
  final: ['approved', 'refused', 'taken_back'],
  transitions: {
    approve: { from: ['prepared'], to: 'approved', who: approver },
    refuse: { from: ['prepared'], to: 'refused', who: approver },
    take_back: { from: ['prepared'], to: 'taken_back', who: clerk },
  },
});
export type PreparedActStatus = (typeof preparedActLifecycle.states)[number];

/** 榜题: a scenario on a list, what solvers answer. «Still open» is status and deadline together (`challengeWindow`). */
export const challengeLifecycle = defineLifecycle({
  name: 'challenge',
  labels: {
    prepared: { zh: '编制中', en: 'In preparation' },
    open: { zh: '揭榜申报中', en: 'Open for proposals' },
    suspended: { zh: '暂停揭榜申报', en: 'Proposals suspended' },
    judging: { zh: '评选中', en: 'Judging' },
    notice: { zh: '公示中', en: 'In public notice' },
    contracting: { zh: '签约中', en: 'Contracting' },
    in_progress: { zh: '攻关中', en: 'In progress' },
    acceptance: { zh: '验收中', en: 'Acceptance' },
    archived: { zh: '已归档', en: 'Archived' },
    unclaimed: { zh: '流标', en: 'Unclaimed' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    terminated: { zh: '已终止', en: 'Terminated' },
  },
  initial: 'prepared',
  final: ['archived', 'unclaimed', 'withdrawn', 'terminated'],
  transitions: {
    publish: { from: ['prepared'], to: 'open', who: approver },
    // A suspended challenge is not closed by the clock: it first resumes.
    suspend: { from: ['open'], to: 'suspended', who: approver },
    resume: { from: ['suspended'], to: 'open', who: approver },
    close: { from: ['open'], to: 'judging', who: clock },
    declare_unclaimed: { from: ['open', 'judging'], to: 'unclaimed', who: clock },
    post_notice: { from: ['judging'], to: 'notice', who: bureau },
    reopen_judging: { from: ['notice'], to: 'judging', who: bureau },
    end_notice: { from: ['notice'], to: 'contracting', who: clock },
    sign: { from: ['contracting'], to: 'in_progress', who: parties },
    hand_in: { from: ['in_progress'], to: 'acceptance', who: parties },
    accept: { from: ['acceptance'], to: 'archived', who: bureau },
    send_back: { from: ['acceptance'], to: 'in_progress', who: bureau },
    withdraw: { from: ['prepared', 'open', 'suspended', 'judging'], to: 'withdrawn', who: bureau },
    terminate: { from: ['contracting', 'in_progress', 'acceptance'], to: 'terminated', who: bureau },
  },
});
export type ChallengeStatus = (typeof challengeLifecycle.states)[number];

/**
 * May a proposal be handed in at `now`, the instant its request began? One guard for page and API; the deadline itself
 * is outside. `judging` only records that the clock has closed a challenge: a request that began in time counts, however
 * fast the sweep was.
 */
export const challengeWindow = (
  challenge: { status: ChallengeStatus; deadlineAt: number },
  now: number,
): 'accepting' | 'suspended' | 'ended' | 'not_open' => {
  if (challenge.status === 'prepared') return 'not_open';
  if (challenge.status === 'suspended') return 'suspended';
  const takes = challenge.status === 'open' || challenge.status === 'judging';
  return takes && now < challenge.deadlineAt ? 'accepting' : 'ended';
};

/** Groups of states that a visitor looks for; which group, is status and deadline together. */
export const challengeStageLabels = {
  accepting: { zh: '揭榜申报中', en: 'Open for proposals' },
  suspended: { zh: '暂停揭榜申报', en: 'Proposals suspended' },
  judging: { zh: '评选公示中', en: 'Judging and notice' },
  under_way: { zh: '攻关实施中', en: 'Under way' },
  finished: { zh: '已结题', en: 'Finished' },
  ended: { zh: '流标或终止', en: 'Unclaimed or ended' },
} as const satisfies Record<string, Text>;
export type ChallengeStage = keyof typeof challengeStageLabels;
export const challengeStages = Object.keys(challengeStageLabels) as [ChallengeStage, ...ChallengeStage[]];

/** Which states a stage holds; `open` stands in two: the deadline decides (`challengeStage`). */
export const statesOfStage: Record<ChallengeStage, readonly ChallengeStatus[]> = {
  accepting: ['open'],
  suspended: ['suspended'],
  judging: ['open', 'judging', 'notice'],
  under_way: ['contracting', 'in_progress', 'acceptance'],
  finished: ['archived'],
  ended: ['unclaimed', 'withdrawn', 'terminated'],
};

/** Null: not published yet. */
export function challengeStage(
  challenge: { status: ChallengeStatus; deadlineAt: number },
  now: number,
): ChallengeStage | null {
  const window = challengeWindow(challenge, now);
  if (window === 'not_open') return null;
  if (window === 'accepting') return 'accepting';
  return (
    challengeStages.find(
      (stage) => stage !== 'accepting' && statesOfStage[stage].includes(challenge.status),
    ) ?? null
  );
}
