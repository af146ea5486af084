import { defineLifecycle, type Text } from '../lifecycle/lifecycle.ts';

const officer = { zh: '会审部门、区级推荐单位经办', en: 'officer of the department or district office' };
const clock = { zh: '系统（期限届满）', en: 'system, when the days are over' };
const other = {
  zh: '系统（其他部门不同意，或发榜企业收回）',
  en: 'system, when another department objects or the poster takes it back',
};

/** 部门会审、区级推荐: what one department, or the office of a district, says of one version of a scenario. */
export const coreviewLifecycle = defineLifecycle({
  name: 'coreview',
  labels: {
    pending: { zh: '待会审', en: 'Awaited' },
    escalated: { zh: '逾期督办', en: 'Overdue, escalated' },
    agreed: { zh: '同意', en: 'Agreed' },
    objected: { zh: '不同意', en: 'Objected' },
    consented: { zh: '逾期视为同意', en: 'Consent by silence' },
    recalled: { zh: '已终止', en: 'Ended unanswered' },
  },
  initial: 'pending',
  final: ['agreed', 'objected', 'consented', 'recalled'],
  transitions: {
    agree: { from: ['pending', 'escalated'], to: 'agreed', who: officer },
    object: { from: ['pending', 'escalated'], to: 'objected', who: officer },
    consent: { from: ['pending'], to: 'consented', who: clock },
    // Its superior is called; the department still has to answer.
    escalate: { from: ['pending'], to: 'escalated', who: clock },
    // One objection sends the scenario back: what the others were asked is asked anew when it passes again. A district
    // is no longer asked about what its poster has taken back.
    recall: { from: ['pending', 'escalated'], to: 'recalled', who: other },
  },
});
export type CoreviewStatus = (typeof coreviewLifecycle.states)[number];

export const coreviewStatuses = coreviewLifecycle.states as [CoreviewStatus, ...CoreviewStatus[]];
/** States in which the department still owes its answer. */
export const OPEN_COREVIEW = ['pending', 'escalated'] as const satisfies readonly CoreviewStatus[];

/** Who is asked: departments after formal review (部门会审), the office of the poster's district before it (区级推荐). */
export const coreviewKinds = ['department', 'district'] as const;
export type CoreviewKind = (typeof coreviewKinds)[number];

const districtLabels: Record<CoreviewStatus, Text> = {
  pending: { zh: '待推荐', en: 'Awaited' },
  escalated: { zh: '逾期督办', en: 'Overdue, escalated' },
  agreed: { zh: '推荐', en: 'Recommended' },
  objected: { zh: '不推荐', en: 'Not recommended' },
  consented: { zh: '逾期视为推荐', en: 'Recommended by silence' },
  recalled: { zh: '已终止', en: 'Ended unanswered' },
};

/** The state in the words of who was asked. */
export const coreviewLabel = (kind: CoreviewKind, status: CoreviewStatus): Text =>
  (kind === 'district' ? districtLabels : coreviewLifecycle.labels)[status];

export const COREVIEW_LIMITS = { opinion: 2_000 } as const;
