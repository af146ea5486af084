import { defineLifecycle, type Text } from '../lifecycle/lifecycle.ts';

const another = { zh: '主管部门另一人员', en: 'another person of the bureau' };
const bureau = { zh: '主管部门', en: 'bureau' };

/** 失信与处罚登记: one person enters, another confirms; until then it keeps nobody out. */
export const blacklistLifecycle = defineLifecycle({
  name: 'blacklist_entry',
  labels: {
    proposed: { zh: '待复核', en: 'Awaiting a second look' },
    in_force: { zh: '生效', en: 'In force' },
    dismissed: { zh: '未采纳', en: 'Not taken up' },
    lifted: { zh: '已解除', en: 'Lifted' },
  },
  initial: 'proposed',
  final: ['dismissed', 'lifted'],
  transitions: {
    confirm: { from: ['proposed'], to: 'in_force', who: another },
    dismiss: { from: ['proposed'], to: 'dismissed', who: bureau },
    lift: { from: ['in_force'], to: 'lifted', who: bureau },
  },
});
export type BlacklistStatus = (typeof blacklistLifecycle.states)[number];

/** A serious violation counts until its last day, a major penalty for the years that the programme says. */
export const blacklistKindLabels = {
  serious_violation: { zh: '严重失信主体', en: 'List of serious violations' },
  major_penalty: { zh: '重大行政处罚', en: 'Major penalty' },
} as const satisfies Record<string, Text>;
export type BlacklistKind = keyof typeof blacklistKindLabels;
export const blacklistKinds = Object.keys(blacklistKindLabels) as [BlacklistKind, ...BlacklistKind[]];
