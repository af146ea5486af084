import { defineLifecycle, type Text } from '../lifecycle/lifecycle.ts';

/** 批量通过: one clerk proposes to pass many scenarios, and a second person looks at them again before it counts. */
export const passBatchLifecycle = defineLifecycle({
  name: 'pass_batch',
  labels: {
    proposed: { zh: '待复核', en: 'Awaiting a second look' },
    confirmed: { zh: '已复核', en: 'Confirmed' },
    dismissed: { zh: '已撤销', en: 'Dismissed' },
  },
  initial: 'proposed',
  final: ['confirmed', 'dismissed'],
  transitions: {
    confirm: { from: ['proposed'], to: 'confirmed', who: { zh: '主管部门另一经办', en: 'another clerk' } },
    dismiss: { from: ['proposed'], to: 'dismissed', who: { zh: '主管部门经办', en: 'bureau clerk' } },
  },
});
export type PassBatchStatus = (typeof passBatchLifecycle.states)[number];

/** What became of a scenario of a batch. All but `passed` are reasons for which it fell out and stayed where it was. */
export const passOutcomeLabels = {
  passed: { zh: '已通过形式审查', en: 'Passed' },
  changed: { zh: '提议后企业已重新提交', en: 'Handed in anew since it was proposed' },
  wrong_state: { zh: '已不在形式审查中', en: 'No longer in formal review' },
  on_other_desk: { zh: '由其他人员经办', en: 'On another desk' },
  own_organisation: { zh: '办理人员须回避', en: 'The person acting has an interest in it' },
  incomplete: { zh: '形式审查尚有未完成事项', en: 'The formal check is not complete' },
} as const satisfies Record<string, Text>;
export type PassOutcome = keyof typeof passOutcomeLabels;
export const passOutcomes = Object.keys(passOutcomeLabels) as [PassOutcome, ...PassOutcome[]];

/** Acts on many rows at once take so many at most. */
export const MOST_AT_ONCE = 100;
