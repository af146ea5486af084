import { defineLifecycle, type Text } from '../lifecycle/lifecycle.ts';

const bureau = { zh: '主管部门', en: 'bureau' };
const judge = { zh: '评审专家', en: 'judge' };
const sealer = { zh: '另一名主管部门人员（封存名次时）', en: 'a second person, who seals the ranking' };

/** 评审组 of a competition. From `open` on its rubric and formula stand: what counts is declared before anyone scores. */
export const panelLifecycle = defineLifecycle({
  name: 'panel',
  labels: {
    draft: { zh: '组建中', en: 'Being set up' },
    open: { zh: '评审中', en: 'Judging' },
    sealed: { zh: '已封存', en: 'Sealed' },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  },
  initial: 'draft',
  final: ['cancelled'],
  transitions: {
    open: { from: ['draft'], to: 'open', who: bureau },
    seal: { from: ['open'], to: 'sealed', who: sealer },
    // An objection that was upheld sends the entries back to their judges.
    reopen: { from: ['sealed'], to: 'open', who: bureau },
    cancel: { from: ['draft', 'open'], to: 'cancelled', who: bureau },
  },
});
export type PanelStatus = (typeof panelLifecycle.states)[number];

/** 评审分派: one judge, one entry. «Scoring» is `accepted` or `reopened` with a draft sheet, never a state. */
export const assignmentLifecycle = defineLifecycle({
  name: 'assignment',
  labels: {
    drawn: { zh: '待确认', en: 'To be confirmed' },
    conflict_declared: { zh: '已申明回避', en: 'Conflict declared' },
    replaced: { zh: '已更换', en: 'Replaced' },
    accepted: { zh: '评分中', en: 'Scoring' },
    submitted: { zh: '已提交', en: 'Submitted' },
    reopened: { zh: '退回重评', en: 'Reopened' },
    sealed: { zh: '已封存', en: 'Sealed' },
  },
  initial: 'drawn',
  final: ['replaced'],
  transitions: {
    accept: { from: ['drawn'], to: 'accepted', who: judge },
    declare_conflict: { from: ['drawn', 'accepted', 'reopened'], to: 'conflict_declared', who: judge },
    replace: { from: ['conflict_declared'], to: 'replaced', who: bureau },
    // A judge who stays silent is replaced, or the entry would wait for ever.
    relieve: { from: ['drawn', 'accepted', 'reopened'], to: 'replaced', who: bureau },
    submit: { from: ['accepted', 'reopened'], to: 'submitted', who: judge },
    reopen: { from: ['submitted', 'sealed'], to: 'reopened', who: bureau },
    seal: { from: ['submitted'], to: 'sealed', who: sealer },
  },
});
export type AssignmentStatus = (typeof assignmentLifecycle.states)[number];

/** Why a judge may not score an entry [S, G: domain.md]. */
export const conflictKindLabels = {
  same_unit: { zh: '与参赛方同一单位', en: 'Same unit as the entrant' },
  kin: { zh: '与参赛人员有近亲属关系', en: 'Kin of an entrant' },
  cooperation: { zh: '三年内与参赛方有合作', en: 'Co-operation with the entrant within three years' },
  teacher_student: { zh: '与参赛人员有师生关系', en: 'Teacher or student of an entrant' },
  other: { zh: '其他可能影响公正评审的情形', en: 'Another matter that may affect fair judging' },
} as const satisfies Record<string, Text>;
export type ConflictKind = keyof typeof conflictKindLabels;
export const conflictKinds = Object.keys(conflictKindLabels) as [ConflictKind, ...ConflictKind[]];

/** A panel of a contest is odd and has at least five seats [S, by analogy with procurement]. */
export const MIN_SEATS = 5;
