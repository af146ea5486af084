import { invitationLifecycle, teamLifecycle } from '@jiebang/domain/teams/lifecycle';
import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';
import { competitions } from './competitions.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';

export const teams = pgTable(
  'teams',
  {
    id: key(),
    competitionId: uuid('competition_id')
      .notNull()
      .references(() => competitions.id),
    name: text('name').notNull(),
    organisationId: uuid('organisation_id').references(() => organisations.id),
    status: text('status').notNull().default('forming'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('teams_id_competition').on(t.id, t.competitionId),
    uniqueIndex('teams_name')
      .on(t.competitionId, sql`lower(${t.name})`)
      .where(sql`${t.status} <> 'withdrawn'`),
    index('teams_organisation').on(t.organisationId),
    oneOf('teams_status', t.status, teamLifecycle.states),
  ],
);

export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid('team_id').notNull(),
    competitionId: uuid('competition_id').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    captain: boolean('captain').notNull().default(false),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.userId] }),
    // One person, one team per competition: the database says no, however many requests race. Rows go when a team withdraws.
    uniqueIndex('team_members_one_team').on(t.competitionId, t.userId),
    uniqueIndex('team_members_one_captain').on(t.teamId).where(sql`${t.captain}`),
    index('team_members_user').on(t.userId),
    foreignKey({
      columns: [t.teamId, t.competitionId],
      foreignColumns: [teams.id, teams.competitionId],
      name: 'team_members_team',
    }),
  ],
);

export const teamInvitations = pgTable(
  'team_invitations',
  {
    id: key(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    email: text('email').notNull(),
    status: text('status').notNull().default('pending'),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    uniqueIndex('team_invitations_open').on(t.teamId, t.email).where(sql`${t.status} = 'pending'`),
    index('team_invitations_email').on(t.email),
    index('team_invitations_invited_by').on(t.invitedBy),
    oneOf('team_invitations_status', t.status, invitationLifecycle.states),
  ],
);
