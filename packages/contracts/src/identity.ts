import { capabilities, roles, tokenScopes } from '@jiebang/domain/identity/roles';
import { z } from 'zod';
import { done, id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';

const email = z.string().trim().toLowerCase().pipe(z.email().max(200));
const password = z.string().min(8).max(200);
const locale = z.enum(['zh-CN', 'en']);
const code = z.string().trim().min(6).max(40);

export const organisationRef = z.object({
  id,
  name: z.string(),
  role: z.enum(['owner', 'manager', 'member']),
});

export const sessionView = z.object({
  /** `anonymous`, then `totp` or `totp_setup` after the password where a second factor is due, then `full`. */
  state: z.enum(['anonymous', 'totp', 'totp_setup', 'full']),
  csrfToken: z.string().nullable(),
  user: z
    .object({
      id,
      name: z.string(),
      email: z.string(),
      emailVerified: z.boolean(),
      locale,
      roles: z.array(z.enum(roles)),
      capabilities: z.array(z.enum(capabilities)),
      organisations: z.array(organisationRef),
      totpEnabled: z.boolean(),
      demo: z.boolean(),
    })
    .nullable(),
  /** Demonstration mode: accounts that the sign-in page offers with one click. */
  demo: z
    .object({
      accounts: z.array(
        z.object({ key: z.string(), name: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }),
      ),
    })
    .nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

export const getSession = endpoint({
  name: 'getSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who am I',
  access: 'public',
  scope: 'profile:read',
  response: sessionView,
});
export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with mail address and password',
  access: 'public',
  body: z.object({ email, password: z.string().min(1).max(200) }),
  response: sessionView,
});
export const signInDemo = endpoint({
  name: 'signInDemo',
  method: 'POST',
  path: '/api/session/demo',
  summary: 'Sign in as a demonstration account (demonstration mode only)',
  access: 'public',
  body: z.object({ key: z.string().max(60) }),
  response: sessionView,
});
export const confirmTotp = endpoint({
  name: 'confirmTotp',
  method: 'POST',
  path: '/api/session/totp',
  summary: 'Second factor: code of the authenticator or a recovery code',
  access: 'public',
  body: z.object({ code }),
  response: sessionView,
});
export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  access: 'public',
  response: done,
});

export const signUp = endpoint({
  name: 'signUp',
  method: 'POST',
  path: '/api/accounts',
  summary: 'Open an account',
  access: 'public',
  status: 201,
  body: z.object({
    email,
    password,
    name: z.string().trim().min(1).max(60),
    locale: locale.default('zh-CN'),
    consents: z.array(z.object({ document: z.enum(['terms', 'privacy']), version: z.string().max(20) })),
  }),
  response: sessionView,
});
export const verifyEmail = endpoint({
  name: 'verifyEmail',
  method: 'POST',
  path: '/api/accounts/verify-email',
  summary: 'Verify the mail address with the mailed token',
  access: 'public',
  body: z.object({ token: z.string().min(10).max(200) }),
  response: done,
});
export const resendVerification = endpoint({
  name: 'resendVerification',
  method: 'POST',
  path: '/api/accounts/resend-verification',
  summary: 'Mail the verification again',
  access: 'signed_in',
  response: done,
});
export const requestPasswordReset = endpoint({
  name: 'requestPasswordReset',
  method: 'POST',
  path: '/api/password-resets',
  summary: 'Ask for a reset link; the answer is the same whether or not the address is known',
  access: 'public',
  body: z.object({ email }),
  response: done,
});
export const completePasswordReset = endpoint({
  name: 'completePasswordReset',
  method: 'POST',
  path: '/api/password-resets/complete',
  summary: 'Set a new password with the mailed token; ends all sessions',
  access: 'public',
  body: z.object({ token: z.string().min(10).max(200), password }),
  response: done,
});
export const changePassword = endpoint({
  name: 'changePassword',
  method: 'POST',
  path: '/api/me/password',
  summary: 'Change the password; ends the other sessions',
  access: 'signed_in',
  body: z.object({ current: z.string().max(200), next: password }),
  response: done,
});
export const updateProfile = endpoint({
  name: 'updateProfile',
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change name or language',
  access: 'signed_in',
  body: z.object({ name: z.string().trim().min(1).max(60).optional(), locale: locale.optional() }),
  response: sessionView,
});

export const beginTotp = endpoint({
  name: 'beginTotp',
  method: 'POST',
  path: '/api/me/totp',
  summary: 'Begin setting up an authenticator (also in the state totp_setup)',
  access: 'public',
  response: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
});
export const enableTotp = endpoint({
  name: 'enableTotp',
  method: 'POST',
  path: '/api/me/totp/enable',
  summary: 'Enable it with a first code; answers the recovery codes, once',
  access: 'public',
  body: z.object({ code }),
  response: z.object({ recoveryCodes: z.array(z.string()), session: sessionView }),
});
export const renewRecoveryCodes = endpoint({
  name: 'renewRecoveryCodes',
  method: 'POST',
  path: '/api/me/totp/recovery-codes',
  summary: 'New recovery codes; the old ones end',
  access: 'signed_in',
  body: z.object({ code }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const tokenView = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});
export const listTokens = endpoint({
  name: 'listTokens',
  method: 'GET',
  path: '/api/me/tokens',
  summary: 'My personal access tokens',
  access: 'signed_in',
  response: z.object({ items: z.array(tokenView) }),
});
export const createToken = endpoint({
  name: 'createToken',
  method: 'POST',
  path: '/api/me/tokens',
  summary: 'New token; its secret is shown once',
  access: 'signed_in',
  status: 201,
  body: z.object({
    name: z.string().trim().min(1).max(60),
    scopes: z.array(z.enum(tokenScopes)).min(1),
    expiresInDays: z.number().int().min(1).max(366).nullable().default(90),
  }),
  response: z.object({ token: tokenView, secret: z.string() }),
});
export const revokeToken = endpoint({
  name: 'revokeToken',
  method: 'DELETE',
  path: '/api/me/tokens/:id',
  summary: 'Revoke a token',
  access: 'signed_in',
  params: idParams,
  response: done,
});

export const sessionRow = z.object({
  id: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  userAgent: z.string(),
  current: z.boolean(),
});
export const listSessions = endpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'Where I am signed in',
  access: 'signed_in',
  response: z.object({ items: z.array(sessionRow) }),
});
export const endOtherSessions = endpoint({
  name: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/me/sessions',
  summary: 'Sign out everywhere else',
  access: 'signed_in',
  response: done,
});
export const listConsents = endpoint({
  name: 'listConsents',
  method: 'GET',
  path: '/api/me/consents',
  summary: 'What I agreed to, with version and time',
  access: 'signed_in',
  response: z.object({
    items: z.array(z.object({ document: z.string(), version: z.string(), at: instant })),
  }),
});

/** For administrators: personal data masked (`z***@example.org`). */
export const userRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  status: z.enum(['active', 'disabled']),
  lockedUntil: instant.nullable(),
  totpEnabled: z.boolean(),
  createdAt: instant,
});
const reason = z.object({ reason: z.string().trim().min(1).max(500) });
export const listUsers = endpoint({
  name: 'listUsers',
  method: 'GET',
  path: '/api/admin/users',
  summary: 'Users (system administrator)',
  access: 'users.manage',
  query: pageQuery.extend({ q: z.string().max(100).optional() }),
  response: page(userRow),
});
export const disableUser = endpoint({
  name: 'disableUser',
  method: 'POST',
  path: '/api/admin/users/:id/disable',
  summary: 'Disable an account',
  access: 'users.manage',
  params: idParams,
  body: reason,
  response: userRow,
});
export const enableUser = endpoint({
  name: 'enableUser',
  method: 'POST',
  path: '/api/admin/users/:id/enable',
  summary: 'Enable an account again',
  access: 'users.manage',
  params: idParams,
  body: reason,
  response: userRow,
});
export const listSecurityUsers = endpoint({
  name: 'listSecurityUsers',
  method: 'GET',
  path: '/api/security/users',
  summary: 'Users with roles and locks (security administrator)',
  access: 'security.manage',
  query: pageQuery.extend({ q: z.string().max(100).optional() }),
  response: page(userRow),
});
export const grantRole = endpoint({
  name: 'grantRole',
  method: 'POST',
  path: '/api/security/users/:id/roles',
  summary: 'Grant a role',
  access: 'security.manage',
  params: idParams,
  body: reason.extend({ role: z.enum(roles) }),
  response: userRow,
});
export const revokeRole = endpoint({
  name: 'revokeRole',
  method: 'POST',
  path: '/api/security/users/:id/roles/revoke',
  summary: 'Take a role back',
  access: 'security.manage',
  params: idParams,
  body: reason.extend({ role: z.enum(roles) }),
  response: userRow,
});
export const unlockUser = endpoint({
  name: 'unlockUser',
  method: 'POST',
  path: '/api/security/users/:id/unlock',
  summary: 'Lift a lockout',
  access: 'security.manage',
  params: idParams,
  body: reason,
  response: userRow,
});
export const resetTotp = endpoint({
  name: 'resetTotp',
  method: 'POST',
  path: '/api/security/users/:id/reset-totp',
  summary: 'Take an authenticator off a lost account; ends its sessions',
  access: 'security.manage',
  params: idParams,
  body: reason,
  response: userRow,
});

export const consentDocuments = { terms: '2026-11', privacy: '2026-11' } as const;
