import type { Text } from '../lifecycle/lifecycle.ts';

/** Platform roles. Enterprise and vendor are not roles: they follow from the organisations a person belongs to. */
export const roleLabels = {
  bureau_clerk: { zh: '主管部门经办', en: 'Bureau clerk' },
  bureau_approver: { zh: '主管部门审批', en: 'Bureau approver' },
  department_officer: { zh: '会审部门经办', en: 'Department officer' },
  judge: { zh: '评审专家', en: 'Judge' },
  system_admin: { zh: '系统管理员', en: 'System administrator' },
  security_admin: { zh: '安全管理员', en: 'Security administrator' },
  audit_admin: { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies Record<string, Text>;
export type Role = keyof typeof roleLabels;
export const roles = Object.keys(roleLabels) as [Role, ...Role[]];

/**
 * What a role may do. Code asks for a capability, never for a role. The three administrators are separated
 * (三权分立): none of them holds a capability of another, and `grantRole` refuses the combination.
 */
const grants: Record<Role, readonly Capability[]> = {
  bureau_clerk: [
    'competitions.manage',
    'evaluations.operate',
    'organisations.review',
    'programs.manage',
    'rounds.manage',
    'resources.manage',
    'scenarios.review',
    'lists.prepare',
    'lists.publish',
    'proposals.check',
    'notices.manage',
    'agreements.manage',
    'judging.manage',
    'rankings.manage',
  ],
  bureau_approver: [
    'competitions.manage',
    'organisations.review',
    'programs.manage',
    'rounds.manage',
    'resources.manage',
    'scenarios.review',
    'lists.prepare',
    'lists.publish',
    'proposals.check',
    'notices.manage',
    'agreements.manage',
    'judging.manage',
    'rankings.manage',
  ],
  department_officer: ['coreviews.give'],
  judge: ['opinions.give', 'sheets.give'],
  system_admin: ['users.manage', 'evaluations.operate'],
  security_admin: ['security.manage'],
  audit_admin: ['audit.read'],
};

export const capabilities = [
  'competitions.manage',
  'evaluations.operate',
  'organisations.review',
  'programs.manage',
  'rounds.manage',
  'resources.manage',
  'scenarios.review',
  'lists.prepare',
  'lists.publish',
  'proposals.check',
  'notices.manage',
  'agreements.manage',
  'judging.manage',
  'rankings.manage',
  'coreviews.give',
  'opinions.give',
  'sheets.give',
  'users.manage',
  'security.manage',
  'audit.read',
] as const;
export type Capability = (typeof capabilities)[number];

/** The capabilities that a set of roles adds up to. */
export function capabilitiesOf(held: readonly Role[]): Capability[] {
  return capabilities.filter((capability) => held.some((role) => grants[role].includes(capability)));
}

const administrators: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];

/** Roles that one person may not hold together: two administrator roles, or an administrator and a bureau role. */
export function conflictingRole(held: readonly Role[], added: Role): Role | null {
  const bureau: readonly Role[] = ['bureau_clerk', 'bureau_approver'];
  const clash = administrators.includes(added)
    ? [...administrators, ...bureau]
    : bureau.includes(added)
      ? administrators
      : [];
  return held.find((role) => role !== added && clash.includes(role)) ?? null;
}

/** Bureau and administrators must use a second factor (等保三级). */
export function requiresTotp(held: readonly Role[]): boolean {
  return held.some((role) => role !== 'judge');
}

/** Scopes of personal access tokens. */
export const tokenScopes = [
  'profile:read',
  'competitions:read',
  'submissions:read',
  'submissions:write',
] as const;
export type TokenScope = (typeof tokenScopes)[number];
