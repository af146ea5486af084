import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { auditEvents } from '@jiebang/db/schema/platform';
import { submissions } from '@jiebang/db/schema/submissions';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import { and, count, desc, eq, exists, ilike, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';

export type CompetitionRow = typeof competitions.$inferSelect;

export async function findCompetition(
  tx: Tx,
  by: { id: string } | { slug: string },
  visible: SQL | undefined,
): Promise<CompetitionRow | null> {
  const key = 'id' in by ? eq(competitions.id, by.id) : eq(competitions.slug, by.slug);
  const [row] = await tx.select().from(competitions).where(and(key, visible));
  return row ?? null;
}

/** The reason given when it was cancelled, which the audit log keeps; null unless it was. */
export async function findCancelReason(tx: Tx, competition: CompetitionRow): Promise<string | null> {
  if (competition.status !== 'cancelled') return null;
  const [event] = await tx
    .select({ reason: sql<string>`${auditEvents.data} ->> 'reason'` })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, 'competition'),
        eq(auditEvents.subjectId, competition.id),
        eq(auditEvents.action, 'competition.cancel'),
      ),
    );
  return event?.reason ?? null;
}

/** Takes the row for the rest of the transaction: its state and its next position stay as read. */
export async function lockCompetition(tx: Tx, id: string): Promise<CompetitionRow | null> {
  const [row] = await tx.select().from(competitions).where(eq(competitions.id, id)).for('update');
  return row ?? null;
}

/** A page, newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listCompetitionRows(
  tx: Tx,
  filter: {
    sector?: string | undefined;
    q?: string | undefined;
    program?: string | undefined;
    before?: string | undefined;
    limit: number;
  },
  visible: SQL | undefined,
): Promise<CompetitionRow[]> {
  const inSector = filter.sector
    ? exists(
        tx
          .select({ one: sql`1` })
          .from(tracks)
          .where(and(eq(tracks.competitionId, competitions.id), eq(tracks.sector, filter.sector))),
      )
    : undefined;
  return await tx
    .select()
    .from(competitions)
    .where(
      and(
        visible,
        inSector,
        filter.q ? matches(filter.q) : undefined,
        filter.program
          ? sql`${competitions.programId} = (select p.id from programs p where p.slug = ${filter.program})`
          : undefined,
        filter.before ? lt(competitions.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(competitions.id))
    .limit(filter.limit);
}

/** Title, summary or organiser holds the words, in either language; `%` and `_` are taken as typed. */
function matches(q: string): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const texts = [competitions.title, competitions.summary, competitions.organiser];
  return or(
    ...texts.flatMap((text) => ['zh', 'en'].map((language) => ilike(sql`${text} ->> ${language}`, pattern))),
  );
}

export async function insertCompetition(
  tx: Tx,
  row: typeof competitions.$inferInsert,
): Promise<CompetitionRow> {
  const [inserted] = await tx.insert(competitions).values(row).returning();
  if (!inserted) throw new Error('competition insert returned nothing');
  return inserted;
}

export async function updateCompetitionRow(
  tx: Tx,
  id: string,
  set: Partial<typeof competitions.$inferInsert>,
): Promise<void> {
  await tx.update(competitions).set(set).where(eq(competitions.id, id));
}

/** Teams that take part, per competition. */
export async function countTeams(tx: Tx, competitionIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: teams.competitionId, n: count() })
    .from(teams)
    .where(and(inArray(teams.competitionId, competitionIds), ne(teams.status, 'withdrawn')))
    .groupBy(teams.competitionId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Accepted submissions that were not withdrawn, per competition. */
export async function countSubmissions(tx: Tx, competitionIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: tracks.competitionId, n: count() })
    .from(submissions)
    .innerJoin(phases, eq(phases.id, submissions.phaseId))
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .where(and(inArray(tracks.competitionId, competitionIds), eq(submissions.status, 'accepted')))
    .groupBy(tracks.competitionId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Is this person in a team of the competition? */
export async function isInTeam(tx: Tx, competitionId: string, userId: string | null): Promise<boolean> {
  if (!userId) return false;
  const [row] = await tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(and(eq(teamMembers.competitionId, competitionId), eq(teamMembers.userId, userId)));
  return row !== undefined;
}

/** Everybody in a team of the competition. */
export async function listEntrants(tx: Tx, competitionId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(eq(teamMembers.competitionId, competitionId));
  return rows.map(({ userId }) => userId);
}
