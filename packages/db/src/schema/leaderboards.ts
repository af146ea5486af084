import { bigint, doublePrecision, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';
import { phases } from './competitions.ts';
import { submissions } from './submissions.ts';
import { teams } from './teams.ts';

/**
 * Head of a board: what its version has beside the revisions of its lines. A score moves its own line's revision
 * only, so that no row is one that every score of a phase waits for.
 */
export const leaderboards = pgTable('leaderboards', {
  phaseId: uuid('phase_id')
    .primaryKey()
    .references(() => phases.id),
  version: bigint('version', { mode: 'number' }).notNull(),
  updatedAt: at('updated_at').notNull(),
});

/** Projection: the entry that counts for a team. Rebuilt at any time from evaluations, and compared by the doctor. */
export const leaderboardEntries = pgTable(
  'leaderboard_entries',
  {
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id),
    publicScore: doublePrecision('public_score').notNull(),
    privateScore: doublePrecision('private_score'),
    /** The entry that counts on the final board: by the same rule over private scores. */
    finalSubmissionId: uuid('final_submission_id')
      .notNull()
      .references(() => submissions.id),
    scoredSubmissions: integer('scored_submissions').notNull(),
    /** Grows by one with every change of the line. */
    revision: bigint('revision', { mode: 'number' }).notNull().default(1),
    updatedAt: at('updated_at').notNull().defaultNow(),
    receivedAt: at('received_at').notNull(),
    finalReceivedAt: at('final_received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.phaseId, t.teamId] }),
    index('leaderboard_entries_team').on(t.teamId),
    index('leaderboard_entries_submission').on(t.submissionId),
    index('leaderboard_entries_final').on(t.finalSubmissionId),
  ],
);
