import { roleGrants, users } from '@jiebang/db/schema/identity';
import type { Role } from '@jiebang/domain/identity/roles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { inArray } from 'drizzle-orm';
import type { Work } from '../../platform/context.ts';

export type DemoAccount = { key: string; name: string; title: Text; roles: readonly Role[] };

/** The people of the demonstration, in the order the sign-in page offers them. All are invented. */
export const demoAccounts = [
  {
    key: 'bureau_clerk',
    name: '示例·经办',
    title: {
      zh: '主管部门经办：组织竞赛、查看评测',
      en: 'Bureau clerk: sets up competitions, watches evaluations',
    },
    roles: ['bureau_clerk'],
  },
  {
    key: 'bureau_approver',
    name: '示例·审批',
    title: { zh: '主管部门审批：复核与发布', en: 'Bureau approver: checks and publishes' },
    roles: ['bureau_approver'],
  },
  {
    key: 'vendor',
    name: '示例·队长',
    title: {
      zh: '揭榜方队长：组队、提交、看榜',
      en: 'Vendor, captain: forms a team, submits, follows the board',
    },
    roles: [],
  },
  {
    key: 'vendor_b',
    name: '示例·队员',
    title: { zh: '揭榜方成员：接受邀请、参与提交', en: 'Vendor, member: accepts invitations, takes part' },
    roles: [],
  },
  {
    key: 'vendor_c',
    name: '示例·同行',
    title: { zh: '另一揭榜方：同场竞赛', en: 'Another vendor: competes in the same contest' },
    roles: [],
  },
  {
    key: 'enterprise',
    name: '示例·企业',
    title: { zh: '发榜企业：登记单位、提出需求', en: 'Enterprise: registers its body, poses challenges' },
    roles: [],
  },
  {
    key: 'enterprise_b',
    name: '示例·企业乙',
    title: { zh: '另一发榜企业', en: 'Another enterprise' },
    roles: [],
  },
  {
    key: 'judge',
    name: '示例·专家',
    title: { zh: '评审专家', en: 'Judge' },
    roles: ['judge'],
  },
  { key: 'judge_b', name: '示例·专家乙', title: { zh: '评审专家乙', en: 'Judge B' }, roles: ['judge'] },
  { key: 'judge_c', name: '示例·专家丙', title: { zh: '评审专家丙', en: 'Judge C' }, roles: ['judge'] },
  { key: 'judge_d', name: '示例·专家丁', title: { zh: '评审专家丁', en: 'Judge D' }, roles: ['judge'] },
  { key: 'judge_e', name: '示例·专家戊', title: { zh: '评审专家戊', en: 'Judge E' }, roles: ['judge'] },
  { key: 'judge_f', name: '示例·专家己', title: { zh: '评审专家己', en: 'Judge F' }, roles: ['judge'] },
  {
    key: 'system_admin',
    name: '示例·系统管理员',
    title: { zh: '系统管理员：账户与运行', en: 'System administrator: accounts and operation' },
    roles: ['system_admin'],
  },
  {
    key: 'security_admin',
    name: '示例·安全管理员',
    title: { zh: '安全管理员：角色与锁定', en: 'Security administrator: roles and locks' },
    roles: ['security_admin'],
  },
  {
    key: 'audit_admin',
    name: '示例·审计管理员',
    title: { zh: '审计管理员：审计日志与核验', en: 'Audit administrator: audit log and its verification' },
    roles: ['audit_admin'],
  },
] as const satisfies readonly DemoAccount[];
export type DemoKey = (typeof demoAccounts)[number]['key'];

/** `vendor_b` → `vendor-b@demo.example`: a domain that can never receive mail (RFC 2606). */
const addressOf = (key: DemoKey) => `${key.replaceAll('_', '-')}@demo.example`;

/** Makes the demonstration accounts where they are missing; answers the user id of each key. Safe to repeat. */
export async function seedDemoAccounts(work: Work): Promise<Record<DemoKey, string>> {
  const made = await work.tx
    .insert(users)
    .values(
      demoAccounts.map(({ key, name }) => ({
        email: addressOf(key),
        name,
        demoKey: key,
        emailVerifiedAt: work.now,
        createdAt: work.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: users.id });
  const keys = demoAccounts.map(({ key }) => key);
  const rows = await work.tx
    .select({ id: users.id, key: users.demoKey })
    .from(users)
    .where(inArray(users.demoKey, keys));
  const ids = Object.fromEntries(rows.map(({ id, key }) => [key, id])) as Record<DemoKey, string>;
  const grants = demoAccounts.flatMap(({ key, roles }) => roles.map((role) => ({ userId: ids[key], role })));
  await work.tx.insert(roleGrants).values(grants).onConflictDoNothing();
  if (made.length > 0)
    await work.audit({
      action: 'demo.seed',
      subjectType: 'installation',
      subjectId: 'demo',
      data: { accounts: made.length },
    });
  return ids;
}
