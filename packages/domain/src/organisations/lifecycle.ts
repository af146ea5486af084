import { defineLifecycle } from '../lifecycle/lifecycle.ts';

/** Claim on an organisation that somebody registered before («企业已存在» is never a dead end). */
export const claimLifecycle = defineLifecycle({
  name: 'organisation_claim',
  labels: {
    filed: { zh: '待审核', en: 'Filed' },
    approved: { zh: '已移交', en: 'Transferred' },
    rejected: { zh: '未通过', en: 'Rejected' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  initial: 'filed',
  final: ['approved', 'rejected', 'withdrawn'],
  transitions: {
    approve: { from: ['filed'], to: 'approved', who: { zh: '主管部门经办', en: 'bureau clerk' } },
    reject: { from: ['filed'], to: 'rejected', who: { zh: '主管部门经办', en: 'bureau clerk' } },
    withdraw: { from: ['filed'], to: 'withdrawn', who: { zh: '申请人', en: 'claimant' } },
  },
});
export type ClaimStatus = (typeof claimLifecycle.states)[number];

export const organisationKinds = ['domestic', 'foreign'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Roles within an organisation; exactly one owner. */
export const memberRoles = ['owner', 'manager', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const organisationTypes = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  institute: { zh: '科研院所', en: 'Research institute' },
  university: { zh: '高等院校', en: 'University' },
  public_body: { zh: '事业单位', en: 'Public body' },
  other: { zh: '其他', en: 'Other' },
} as const;
export type OrganisationType = keyof typeof organisationTypes;
export const organisationTypeIds = Object.keys(organisationTypes) as [
  OrganisationType,
  ...OrganisationType[],
];
