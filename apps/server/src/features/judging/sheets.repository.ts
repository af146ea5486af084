import { createHash } from 'node:crypto';
import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import {
  assignments,
  entries,
  type Mark,
  panels,
  scoresheets,
  scoresheetVersions,
} from '@jiebang/db/schema/judging';
import { challenges } from '@jiebang/db/schema/lists';
import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { UserActor } from '../../platform/actor.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { assignmentsVisibleTo } from './judging.policy.ts';

/** SM3 over the canonical JSON of what a judge handed in. */
export const sheetSm3 = (sheet: { marks: Mark[]; comment: string }): string =>
  createHash('sm3')
    .update(canonicalJson({ marks: sheet.marks, comment: sheet.comment }))
    .digest('hex');

/**
 * Entries of this judge. The select names what a judge may know: neither team nor file, nor any other assignment, so
 * that no presenter can tell it by mistake.
 */
const ofJudge = (tx: Tx) =>
  tx
    .select({
      assignment: assignments,
      sheet: scoresheets,
      number: entries.number,
      panel: {
        id: panels.id,
        status: panels.status,
        dueAt: panels.dueAt,
        rubric: panels.rubric,
      },
      competition: { slug: competitions.slug, title: competitions.title },
      challenge: { code: challenges.code, title: challenges.title },
      /** Belongs to the team, its body or the poster by now: who joined since the draw can only step back. */
      conflicted: sql<boolean>`(exists (select 1 from team_members m
          where m.team_id = ${entries.teamId} and m.user_id = ${assignments.judgeId})
        or exists (select 1 from memberships m join teams t on t.id = ${entries.teamId}
          where m.user_id = ${assignments.judgeId} and m.organisation_id in (t.organisation_id, ${challenges.organisationId})))`,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(panels, eq(panels.id, entries.panelId))
    .innerJoin(competitions, eq(competitions.id, panels.competitionId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId))
    .leftJoin(scoresheets, eq(scoresheets.assignmentId, assignments.id));
export type MyAssignment = Awaited<ReturnType<typeof ofJudge>>[number];

export async function findMyAssignment(tx: Tx, actor: UserActor, id: string): Promise<MyAssignment | null> {
  const [row] = await ofJudge(tx).where(and(eq(assignments.id, id), assignmentsVisibleTo(actor)));
  return row ?? null;
}

/** All that this judge has, open panels first, by due date and number; of one panel where it is named. */
export async function listMyAssignments(tx: Tx, actor: UserActor, panelId?: string): Promise<MyAssignment[]> {
  return await ofJudge(tx)
    .where(and(assignmentsVisibleTo(actor), panelId ? eq(panels.id, panelId) : undefined))
    .orderBy(sql`${panels.status} <> 'open'`, asc(panels.dueAt), asc(panels.id), asc(entries.number));
}

export async function findMaterial(tx: Tx, assignmentId: string) {
  const [row] = await tx
    .select({ material: entries.material })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(eq(assignments.id, assignmentId));
  return row?.material ?? [];
}

/** Why the last hand-in was opened again, while nothing newer is in. */
export async function findReopening(tx: Tx, assignmentId: string) {
  const [row] = await tx
    .select({ reason: scoresheetVersions.reopenReason, at: scoresheetVersions.reopenedAt })
    .from(scoresheetVersions)
    .where(
      and(
        eq(scoresheetVersions.assignmentId, assignmentId),
        sql`${scoresheetVersions.version} = (select max(v.version) from ${scoresheetVersions} v
              where v.assignment_id = ${assignmentId})`,
      ),
    );
  return row?.reason && row.at ? { reason: row.reason, at: row.at } : null;
}

export async function insertSheet(tx: Tx, assignmentId: string, now: Date): Promise<void> {
  await tx.insert(scoresheets).values({ assignmentId, marks: [], updatedAt: now });
}

export async function findSheet(tx: Tx, assignmentId: string) {
  const [row] = await tx.select().from(scoresheets).where(eq(scoresheets.assignmentId, assignmentId));
  return row ?? null;
}
export type SheetRow = NonNullable<Awaited<ReturnType<typeof findSheet>>>;

/** False when the draft is no longer of this revision: then nothing is written. */
export async function updateSheet(
  tx: Tx,
  key: { assignmentId: string; revision: number },
  set: { marks?: Mark[]; comment?: string; total?: number; updatedAt: Date },
): Promise<boolean> {
  const saved = await tx
    .update(scoresheets)
    .set({ ...set, revision: key.revision + 1 })
    .where(and(eq(scoresheets.assignmentId, key.assignmentId), eq(scoresheets.revision, key.revision)))
    .returning({ id: scoresheets.assignmentId });
  return saved.length === 1;
}

export async function clearTotal(tx: Tx, assignmentId: string, now: Date): Promise<void> {
  await tx
    .update(scoresheets)
    .set({ total: null, updatedAt: now })
    .where(eq(scoresheets.assignmentId, assignmentId));
}

export async function insertSheetVersion(
  tx: Tx,
  row: Omit<typeof scoresheetVersions.$inferInsert, 'version'>,
): Promise<number> {
  const [last] = await tx
    .select({ n: max(scoresheetVersions.version) })
    .from(scoresheetVersions)
    .where(eq(scoresheetVersions.assignmentId, row.assignmentId));
  const version = (last?.n ?? 0) + 1;
  await tx.insert(scoresheetVersions).values({ ...row, version });
  return version;
}

/** Notes on the hand-in that stands that it was opened again; the trigger lets nothing else change. */
export async function updateReopened(
  tx: Tx,
  assignmentId: string,
  by: { reopenedBy: string; reopenedAt: Date; reopenReason: string },
): Promise<void> {
  await tx
    .update(scoresheetVersions)
    .set(by)
    .where(and(eq(scoresheetVersions.assignmentId, assignmentId), isNull(scoresheetVersions.reopenedBy)));
}

/** What was handed in for an entry, each time. */
export async function listVersions(tx: Tx, entryId: string) {
  return await tx
    .select({ version: scoresheetVersions, reopenedByName: users.name })
    .from(scoresheetVersions)
    .innerJoin(assignments, eq(assignments.id, scoresheetVersions.assignmentId))
    .leftJoin(users, eq(users.id, scoresheetVersions.reopenedBy))
    .where(eq(assignments.entryId, entryId))
    .orderBy(asc(scoresheetVersions.assignmentId), asc(scoresheetVersions.version));
}

/** The sheets of an entry that are in. */
export async function listSheets(tx: Tx, entryId: string) {
  return await tx
    .select({ sheet: scoresheets })
    .from(scoresheets)
    .innerJoin(assignments, eq(assignments.id, scoresheets.assignmentId))
    .where(eq(assignments.entryId, entryId));
}
