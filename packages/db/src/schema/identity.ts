import { roles } from '@jiebang/domain/identity/roles';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';

export const users = pgTable(
  'users',
  {
    id: key(),
    /** Lower case, trimmed. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    locale: text('locale').notNull().default('zh-CN'),
    passwordHash: text('password_hash'),
    emailVerifiedAt: at('email_verified_at'),
    status: text('status').notNull().default('active'),
    failedAttempts: integer('failed_attempts').notNull().default(0),
    lockedUntil: at('locked_until'),
    /** AES-256-GCM under the instance's key; never leaves the identity slice. */
    totpSecret: text('totp_secret'),
    totpEnabledAt: at('totp_enabled_at'),
    /** Last time step a code was accepted for: a code works once. */
    totpLastStep: integer('totp_last_step'),
    /** Key of a demonstration account (`vendor`), null for real people. */
    demoKey: text('demo_key'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('users_email').on(t.email),
    uniqueIndex('users_demo_key').on(t.demoKey),
    oneOf('users_status', t.status, ['active', 'disabled']),
    oneOf('users_locale', t.locale, ['zh-CN', 'en']),
  ],
);

export const roleGrants = pgTable(
  'role_grants',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').notNull(),
    grantedBy: uuid('granted_by').references(() => users.id),
    grantedAt: at('granted_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.role] }),
    index('role_grants_granted_by').on(t.grantedBy),
    oneOf('role_grants_role', t.role, roles),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the cookie's secret: a copy of the table opens no session. */
    idHash: text('id_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    /** `totp`: password given, second factor due; `totp_setup`: must set one up; `full`. */
    state: text('state').notNull(),
    csrfToken: text('csrf_token').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: createdAt(),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    index('sessions_user').on(t.userId),
    index('sessions_expires').on(t.expiresAt),
    oneOf('sessions_state', t.state, ['totp', 'totp_setup', 'full']),
  ],
);

export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: key(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    codeHash: text('code_hash').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [index('recovery_codes_user').on(t.userId)],
);

export const emailTokens = pgTable(
  'email_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    purpose: text('purpose').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('email_tokens_user').on(t.userId),
    oneOf('email_tokens_purpose', t.purpose, ['verify_email', 'reset_password']),
  ],
);

export const personalAccessTokens = pgTable(
  'personal_access_tokens',
  {
    id: key(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    scopes: text('scopes').array().notNull(),
    createdAt: createdAt(),
    expiresAt: at('expires_at'),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [
    uniqueIndex('personal_access_tokens_hash').on(t.tokenHash),
    index('personal_access_tokens_user').on(t.userId),
  ],
);

export const consents = pgTable(
  'consents',
  {
    id: key(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    document: text('document').notNull(),
    version: text('version').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('consents_once').on(t.userId, t.document, t.version)],
);
