import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import {
  assignments,
  entries,
  panelJudges,
  scoresheets,
  scoresheetVersions,
} from '@jiebang/db/schema/judging';
import type { Free } from '@jiebang/domain/judging/draw';
import { and, asc, eq, ne, sql } from 'drizzle-orm';

export type AssignmentRow = typeof assignments.$inferSelect;

/** Where an assignment belongs, so that its panel can be taken before it. */
export async function findPlaceOf(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      assignment: assignments,
      entry: { id: entries.id, number: entries.number },
      panelId: entries.panelId,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(eq(assignments.id, id));
  return row ?? null;
}

export async function insertAssignments(
  tx: Tx,
  rows: (typeof assignments.$inferInsert)[],
): Promise<AssignmentRow[]> {
  return await tx.insert(assignments).values(rows).returning();
}

const reopened = (column: 'reopen_reason' | 'reopened_at') =>
  sql`(select v.${sql.raw(column)} from ${scoresheetVersions} v where v.assignment_id = ${assignments.id}
        order by v.version desc limit 1)`;

/** Every assignment of a panel, replaced ones among them, in the order of entries, seats and time. */
export async function listAssignments(tx: Tx, panelId: string) {
  return await tx
    .select({
      assignment: assignments,
      entry: entries.number,
      judge: users.name,
      marked: sql<number>`(select count(*) from jsonb_array_elements(${scoresheets.marks}) m
        where jsonb_typeof(m -> 'mark') = 'number')`.mapWith(Number),
      total: scoresheets.total,
      reopenReason: sql<string | null>`${reopened('reopen_reason')}`,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .leftJoin(scoresheets, eq(scoresheets.assignmentId, assignments.id))
    .where(eq(entries.panelId, panelId))
    .orderBy(asc(entries.number), asc(assignments.seat), asc(assignments.id));
}
export type PanelAssignment = Awaited<ReturnType<typeof listAssignments>>[number];

/** Judges of the panel who have had no part in the entry and no known interest in it, with their load on the panel. */
export async function listFree(
  tx: Tx,
  panelId: string,
  entryId: string,
): Promise<(Free & { name: string })[]> {
  const { rows } = await tx.execute<{ judge: string; name: string; load: number }>(sql`
    select j.judge_id as judge, u.name,
           (select count(*)::int from assignments a join entries e on e.id = a.entry_id
             where e.panel_id = j.panel_id and a.judge_id = j.judge_id and a.status <> 'replaced') as load
      from ${panelJudges} j
      join users u on u.id = j.judge_id and u.status = 'active'
      join entries x on x.id = ${entryId}
      join teams t on t.id = x.team_id
      join competitions c on c.id = t.competition_id
      left join challenges h on h.id = c.challenge_id
     where j.panel_id = ${panelId}
       and not exists (select 1 from assignments a where a.entry_id = x.id and a.judge_id = j.judge_id)
       and not exists (select 1 from team_members m where m.team_id = t.id and m.user_id = j.judge_id)
       and not exists (select 1 from memberships m where m.user_id = j.judge_id
                        and m.organisation_id in (t.organisation_id, h.organisation_id))
     order by j.judge_id`);
  return rows;
}

/** Sheets that each judge still owes an answer or a hand-in, over all open panels. */
export async function countAwaited(tx: Tx, judgeIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ judge: string; n: number }>(sql`
    select a.judge_id as judge, count(*)::int as n from assignments a
      join entries e on e.id = a.entry_id join panels p on p.id = e.panel_id and p.status = 'open'
     where a.status in ('drawn', 'accepted', 'reopened') and a.judge_id = any(${`{${judgeIds.join(',')}}`}::uuid[])
     group by 1`);
  return new Map(rows.map(({ judge, n }) => [judge, n]));
}

/** Judges with what they owe on a panel: a declaration or a sheet. */
export async function listOwing(tx: Tx, panelId: string) {
  return await tx
    .select({ judgeId: assignments.judgeId, owed: sql<number>`count(*)`.mapWith(Number) })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.panelId, panelId), sql`${assignments.status} in ('drawn', 'accepted', 'reopened')`))
    .groupBy(assignments.judgeId)
    .orderBy(asc(assignments.judgeId));
}

/** Seats of a panel whose sheet is not in. */
export async function listOpenSeats(tx: Tx, panelId: string) {
  return await tx
    .select({
      assignmentId: assignments.id,
      entry: entries.number,
      seat: assignments.seat,
      status: assignments.status,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(
      and(
        eq(entries.panelId, panelId),
        sql`${assignments.status} not in ('submitted', 'sealed', 'replaced')`,
      ),
    )
    .orderBy(asc(entries.number), asc(assignments.seat));
}

/** What is handed in and not sealed yet. */
export async function listSubmitted(tx: Tx, panelId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.panelId, panelId), eq(assignments.status, 'submitted')))
    .orderBy(asc(assignments.id));
  return rows.map(({ id }) => id);
}

/** Everybody who has a part in the panel. */
export async function listJudgesConcerned(tx: Tx, panelId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: assignments.judgeId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.panelId, panelId), ne(assignments.status, 'replaced')));
  return rows.map(({ id }) => id);
}
