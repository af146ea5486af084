import {
  claimLifecycle,
  memberRoles,
  organisationKinds,
  organisationTypeIds,
} from '@jiebang/domain/organisations/lifecycle';
import { sizeClasses } from '@jiebang/domain/rounds/settings';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';
import { users } from './identity.ts';

export const organisations = pgTable(
  'organisations',
  {
    id: key(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull().default(''),
    type: text('type').notNull(),
    creditCode: text('credit_code'),
    registrationNumber: text('registration_number'),
    /** ISO 3166 alpha-2. */
    country: text('country').notNull().default('CN'),
    /** GB/T 2260 code of the district it is registered in, and its size class; null: not said. Rounds may ask for them. */
    region: text('region'),
    sizeClass: text('size_class'),
    address: text('address').notNull().default(''),
    brief: text('brief').notNull().default(''),
    website: text('website').notNull().default(''),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    warnings: text('warnings').array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('organisations_credit_code').on(t.creditCode),
    uniqueIndex('organisations_registration').on(t.country, t.registrationNumber),
    oneOf('organisations_kind', t.kind, organisationKinds),
    oneOf('organisations_type', t.type, organisationTypeIds),
    oneOf('organisations_size_class', t.sizeClass, sizeClasses),
    check('organisations_region', sql`${t.region} ~ '^[1-9][0-9]{5}$'`),
    check(
      'organisations_identity',
      sql`(${t.kind} = 'domestic' and ${t.creditCode} is not null and ${t.registrationNumber} is null) or (${t.kind} = 'foreign' and ${t.creditCode} is null and ${t.registrationNumber} is not null)`,
    ),
  ],
);

export const memberships = pgTable(
  'memberships',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').notNull(),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    index('memberships_user').on(t.userId),
    oneOf('memberships_role', t.role, memberRoles),
    // Exactly one owner is the promise: at most one by this index, at least one by the doctor and the use cases.
    uniqueIndex('memberships_one_owner').on(t.organisationId).where(sql`${t.role} = 'owner'`),
  ],
);

export const organisationInvitations = pgTable(
  'organisation_invitations',
  {
    id: key(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    email: text('email').notNull(),
    role: text('role').notNull(),
    status: text('status').notNull().default('pending'),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    uniqueIndex('organisation_invitations_open')
      .on(t.organisationId, t.email)
      .where(sql`${t.status} = 'pending'`),
    index('organisation_invitations_email').on(t.email),
    index('organisation_invitations_invited_by').on(t.invitedBy),
    oneOf('organisation_invitations_status', t.status, invitationLifecycle.states),
    oneOf('organisation_invitations_role', t.role, memberRoles),
  ],
);

export const organisationClaims = pgTable(
  'organisation_claims',
  {
    id: key(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    claimantId: uuid('claimant_id')
      .notNull()
      .references(() => users.id),
    evidence: text('evidence').notNull(),
    status: text('status').notNull().default('filed'),
    filedAt: at('filed_at').notNull().defaultNow(),
    decidedAt: at('decided_at'),
    decidedBy: uuid('decided_by').references(() => users.id),
    reason: text('reason'),
  },
  (t) => [
    uniqueIndex('organisation_claims_open')
      .on(t.organisationId, t.claimantId)
      .where(sql`${t.status} = 'filed'`),
    index('organisation_claims_claimant').on(t.claimantId),
    index('organisation_claims_decided_by').on(t.decidedBy),
    oneOf('organisation_claims_status', t.status, claimLifecycle.states),
  ],
);
