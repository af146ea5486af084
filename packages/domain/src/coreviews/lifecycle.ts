import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const officer = { zh: '会审部门经办', en: 'department officer' };
const clock = { zh: '系统（期限届满）', en: 'system, when the days are over' };
const other = { zh: '系统（其他部门不同意）', en: 'system, when another department objects' };

/** 部门会审: what one department says of one version of a scenario. */
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
    // One objection sends the scenario back: what the others were asked is asked anew when it passes again.
    recall: { from: ['pending', 'escalated'], to: 'recalled', who: other },
  },
});
export type CoreviewStatus = (typeof coreviewLifecycle.states)[number];

export const coreviewStatuses = coreviewLifecycle.states as [CoreviewStatus, ...CoreviewStatus[]];
/** States in which the department still owes its answer. */
export const OPEN_COREVIEW = ['pending', 'escalated'] as const satisfies readonly CoreviewStatus[];

export const COREVIEW_LIMITS = { opinion: 2_000 } as const;
