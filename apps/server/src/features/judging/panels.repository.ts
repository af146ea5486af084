import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import { assignments, entries, panelJudges, panels } from '@jiebang/db/schema/judging';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';

export type PanelRow = typeof panels.$inferSelect;

const joined = (tx: Tx) =>
  tx
    .select({
      panel: panels,
      competition: {
        id: competitions.id,
        slug: competitions.slug,
        title: competitions.title,
        status: competitions.status,
      },
      challenge: {
        id: challenges.id,
        code: challenges.code,
        title: challenges.title,
        organisationId: challenges.organisationId,
      },
    })
    .from(panels)
    .innerJoin(competitions, eq(competitions.id, panels.competitionId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId));
export type PanelPlace = Awaited<ReturnType<typeof joined>>[number];

export async function findPanel(tx: Tx, id: string): Promise<PanelPlace | null> {
  const [row] = await joined(tx).where(eq(panels.id, id));
  return row ?? null;
}

export async function listPanelRows(
  tx: Tx,
  filter: {
    status?: string | undefined;
    competitionId?: string | undefined;
    before?: string | undefined;
  },
  limit: number,
): Promise<PanelPlace[]> {
  return await joined(tx)
    .where(
      and(
        filter.status ? eq(panels.status, filter.status) : undefined,
        filter.competitionId ? eq(panels.competitionId, filter.competitionId) : undefined,
        filter.before ? lt(panels.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(panels.id))
    .limit(limit);
}

/**
 * Holds the panel until commit, always before any assignment or sheet, so that nobody waits in a circle. `alone`: what
 * concerns its state or that of a sheet; `share`: a draft that is saved, beside those of others.
 */
export async function lockPanel(tx: Tx, id: string, how: 'share' | 'alone'): Promise<PanelRow | null> {
  const [row] = await tx
    .select()
    .from(panels)
    .where(eq(panels.id, id))
    .for(how === 'share' ? 'share' : 'no key update');
  return row ?? null;
}

export async function insertPanel(tx: Tx, row: typeof panels.$inferInsert): Promise<string> {
  const [made] = await tx.insert(panels).values(row).returning({ id: panels.id });
  if (!made) throw new Error('panel insert returned nothing');
  return made.id;
}

/** Changes the draft if it still is at `revision`, which grows; false when somebody was faster. */
export async function updatePanelRow(
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<typeof panels.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(panels)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(panels.id, id), eq(panels.revision, revision), eq(panels.status, 'draft')))
    .returning({ id: panels.id });
  return rows.length > 0;
}

export async function updateDueAt(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await tx.update(panels).set({ dueAt }).where(eq(panels.id, id));
}

/** Competition with the rubric that was published for its challenge, where it has one. */
export async function findContest(tx: Tx, competitionId: string) {
  const [row] = await tx
    .select({
      id: competitions.id,
      status: competitions.status,
      title: competitions.title,
      rubric: sql<Rubric | null>`${challenges.rubric}`,
    })
    .from(competitions)
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId))
    .where(eq(competitions.id, competitionId));
  return row ?? null;
}

/** Everybody chosen, by name, with the bodies they belong to and what they have on this panel. */
export async function listJudges(tx: Tx, panelId: string) {
  const rows = await tx
    .select({
      id: users.id,
      name: users.name,
      seat: panelJudges.seat,
      assigned:
        sql<number>`count(${assignments.id}) filter (where ${assignments.status} <> 'replaced')`.mapWith(
          Number,
        ),
      submitted:
        sql<number>`count(${assignments.id}) filter (where ${assignments.status} in ('submitted', 'sealed'))`.mapWith(
          Number,
        ),
    })
    .from(panelJudges)
    .innerJoin(users, eq(users.id, panelJudges.judgeId))
    .leftJoin(entries, eq(entries.panelId, panelJudges.panelId))
    .leftJoin(assignments, and(eq(assignments.entryId, entries.id), eq(assignments.judgeId, users.id)))
    .where(eq(panelJudges.panelId, panelId))
    .groupBy(users.id, users.name, panelJudges.seat)
    .orderBy(asc(panelJudges.seat), asc(users.name), asc(users.id));
  const bodies = await listBodies(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, organisations: bodies.get(row.id) ?? [] }));
}
export type JudgeRow = Awaited<ReturnType<typeof listJudges>>[number];

/** Names of the bodies that each person belongs to. */
export async function listBodies(tx: Tx, userIds: string[]): Promise<Map<string, string[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .select({ userId: memberships.userId, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(inArray(memberships.userId, userIds))
    .orderBy(asc(organisations.name));
  return new Map(
    [...Map.groupBy(rows, ({ userId }) => userId)].map(([id, own]) => [id, own.map(({ name }) => name)]),
  );
}

export async function listJudgeIds(tx: Tx, panelId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: panelJudges.judgeId })
    .from(panelJudges)
    .where(eq(panelJudges.panelId, panelId))
    .orderBy(asc(panelJudges.judgeId));
  return rows.map(({ id }) => id);
}

/** Makes these the judges of a panel in preparation. */
export async function replaceJudges(tx: Tx, panelId: string, judgeIds: readonly string[]): Promise<void> {
  await tx.delete(panelJudges).where(eq(panelJudges.panelId, panelId));
  await insertJudges(tx, panelId, judgeIds);
}

/** Answers those who were not on the panel before. */
export async function insertJudges(tx: Tx, panelId: string, judgeIds: readonly string[]): Promise<string[]> {
  if (judgeIds.length === 0) return [];
  const rows = await tx
    .insert(panelJudges)
    .values(judgeIds.map((judgeId) => ({ panelId, judgeId })))
    .onConflictDoNothing()
    .returning({ id: panelJudges.judgeId });
  return rows.map(({ id }) => id);
}

export async function updateSeats(tx: Tx, panelId: string, seated: readonly string[]): Promise<void> {
  for (const [at, judgeId] of seated.entries())
    await tx
      .update(panelJudges)
      .set({ seat: at + 1 })
      .where(and(eq(panelJudges.panelId, panelId), eq(panelJudges.judgeId, judgeId)));
}

export type PanelCounts = {
  entries: number;
  total: number;
  submitted: number;
  conflicts: number;
  undeclared: number;
};
const NONE: PanelCounts = { entries: 0, total: 0, submitted: 0, conflicts: 0, undeclared: 0 };

/** How far the sheets of each panel are; of assignments that stand. */
export async function countSheets(tx: Tx, panelIds: string[]): Promise<(panelId: string) => PanelCounts> {
  if (panelIds.length === 0) return () => NONE;
  const standing = sql`${assignments.status} <> 'replaced'`;
  const of = (states: string) =>
    sql<number>`count(${assignments.id}) filter (where ${assignments.status} in (${sql.raw(states)}))`.mapWith(
      Number,
    );
  const rows = await tx
    .select({
      panelId: entries.panelId,
      entries: sql<number>`count(distinct ${entries.id})`.mapWith(Number),
      total: sql<number>`count(${assignments.id})`.mapWith(Number),
      submitted: of(`'submitted', 'sealed'`),
      conflicts: of(`'conflict_declared'`),
      undeclared: of(`'drawn'`),
    })
    .from(entries)
    .leftJoin(assignments, and(eq(assignments.entryId, entries.id), standing))
    .where(inArray(entries.panelId, panelIds))
    .groupBy(entries.panelId);
  const byPanel = new Map(rows.map(({ panelId, ...counts }) => [panelId, counts]));
  return (panelId) => byPanel.get(panelId) ?? NONE;
}

export type DueSpan = { now: Date; soon: Date; openedBefore: Date };

/** Open panels with something owed that is due soon or past due, and of which that has not been told for this date. */
export async function listDuePanels(tx: Tx, { now, soon, openedBefore }: DueSpan, limit: number) {
  const day = sql`to_char(${panels.dueAt} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const untold = (key: SQL) => sql`not exists (select 1 from notifications n where n.dedupe_key = ${key})`;
  const owes = (states: string) => sql`exists (select 1 from entries e join assignments a on a.entry_id = e.id
    where e.panel_id = ${panels.id} and a.status in (${sql.raw(states)}))`;
  const rows = await tx
    .select({ id: panels.id })
    .from(panels)
    .where(
      and(
        eq(panels.status, 'open'),
        sql`((${panels.dueAt} <= ${now} and ${owes(`'drawn', 'accepted', 'reopened', 'conflict_declared'`)}
              and ${untold(sql`'panel_overdue:' || ${panels.id}::text || ':' || ${day}`)})
          or (${panels.dueAt} > ${now} and ${panels.dueAt} <= ${soon} and ${panels.openedAt} <= ${openedBefore}
              and ${owes(`'drawn', 'accepted', 'reopened'`)}
              and ${untold(sql`'sheets_due:' || ${panels.id}::text || ':before:' || ${day}`)}))`,
      ),
    )
    .orderBy(asc(panels.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Panels whose competition was cancelled under them. */
export async function listOrphans(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: panels.id })
    .from(panels)
    .innerJoin(competitions, eq(competitions.id, panels.competitionId))
    .where(and(inArray(panels.status, ['draft', 'open']), eq(competitions.status, 'cancelled')))
    .orderBy(asc(panels.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
