import type { Role } from '@jiebang/domain/identity/roles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

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
    key: 'department_officer',
    name: '示例·会审',
    title: {
      zh: '会审部门经办：对风险场景提出会审意见',
      en: 'Department officer: answers for its department',
    },
    roles: ['department_officer'],
  },
  {
    key: 'department_officer_b',
    name: '示例·会审乙',
    title: { zh: '另一会审部门经办', en: 'Officer of another department' },
    roles: ['department_officer'],
  },
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
