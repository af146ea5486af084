import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/administration.ts';

export const texts: Like<typeof zh> = {
  users: {
    title: 'Users',
    lead: "The system administrator enables and disables accounts; roles and locks are the security administrator's, the audit log the audit administrator's. Nobody holds two of these.",
  },
  security: {
    title: 'Roles and locks',
    lead: "The security administrator grants and takes back roles, lifts lockouts and resets authenticators. Nobody holds two administrator roles, or an administrator's and a bureau role.",
  },
  search: { label: 'Find by name or mail address', find: 'Find', all: 'Show all' },
  table: {
    caption: 'Users',
    name: 'Name',
    email: 'Mail address',
    roles: 'Roles',
    status: 'Status',
    totp: 'Authenticator',
    created: 'Since',
    acts: 'Actions',
    none: 'none',
    on: 'on',
    off: 'off',
    lockedUntil: 'locked until {{time}}',
    more: 'Show more',
    masked: 'Personal data are masked.',
  },
  status: { active: 'active', disabled: 'disabled' },
  empty: { title: 'No user matches', body: 'Try another word, or show all.' },
  acts: {
    disable: 'Disable',
    disableTitle: 'Disable the account of {{name}}?',
    disableWhat:
      'They are signed out at once and cannot sign in; submissions and records stay. It can be enabled again at any time.',
    enable: 'Enable',
    enableTitle: 'Enable the account of {{name}} again?',
    enableWhat: 'They can sign in again, with the roles they had.',
    grant: 'Grant a role',
    grantTitle: 'Grant a role to {{name}}',
    grantWhat: 'It holds at once. Bureau and administrator roles can be used only with an authenticator.',
    revoke: 'Take a role back',
    revokeTitle: 'Take a role back from {{name}}',
    revokeWhat: 'They lose what the role allows at once; what they did stays as it is.',
    unlock: 'Lift the lockout',
    unlockTitle: 'Lift the lockout of {{name}}?',
    unlockWhat: 'They may try to sign in again at once. Make sure who is asking.',
    resetTotp: 'Reset the authenticator',
    resetTotpTitle: 'Reset the authenticator of {{name}}?',
    resetTotpWhat:
      'The old authenticator and recovery codes end, all their devices are signed out, and they set it up anew at the next sign-in. Make sure, in person or reliably, who is asking.',
    role: 'Role',
    reasonHint: 'Required; it goes into the audit log.',
    done: 'Done: {{act}}, {{name}}.',
  },
};
