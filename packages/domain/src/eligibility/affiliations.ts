import type { Text } from '../lifecycle/lifecycle.ts';

/** What makes two bodies affiliates (关联关系), as the company law knows it. */
export const affiliationKindLabels = {
  controls: { zh: '控股或实际控制', en: 'One controls the other' },
  same_controller: { zh: '受同一主体控制', en: 'Under the same control' },
  same_people: { zh: '主要负责人或关键人员相同', en: 'Run by the same people' },
  other: { zh: '其他关联关系', en: 'Related otherwise' },
} as const satisfies Record<string, Text>;
export type AffiliationKind = keyof typeof affiliationKindLabels;
export const affiliationKinds = Object.keys(affiliationKindLabels) as [AffiliationKind, ...AffiliationKind[]];
