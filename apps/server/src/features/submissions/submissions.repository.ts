import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { files } from '@jiebang/db/schema/files';
import { users } from '@jiebang/db/schema/identity';
import { evaluations, quotaUsage, submissions } from '@jiebang/db/schema/submissions';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import { and, count, desc, eq, isNotNull, lt, type SQL, sql } from 'drizzle-orm';

/** Day of the row that counts all slots of a team in a phase, beside the rows of single days. */
export const TOTAL = '0001-01-01';

/** Phase, its competition and the person's team there, in one read. Null when there is no such phase. */
export async function findEntryPlace(tx: Tx, phaseId: string, userId: string, lock?: 'share') {
  const read = tx
    .select({ phase: phases, competition: competitions, team: teams, captain: teamMembers.captain })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId))
    .leftJoin(
      teamMembers,
      and(eq(teamMembers.competitionId, competitions.id), eq(teamMembers.userId, userId)),
    )
    .leftJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(eq(phases.id, phaseId));
  // Named: PostgreSQL keeps the plan, which takes longer to make than the rows to find.
  const [row] = lock
    ? await read.for(lock, { of: phases }).prepare(`entry_place_${lock}`).execute()
    : await read.prepare('entry_place').execute();
  return row ?? null;
}

/**
 * Takes one slot, or none; answers how many were ever taken here, null when the limit is reached. The upsert's
 * condition is checked under the row's lock, so of many at once exactly as many as there are slots get one.
 */
export async function takeSlot(
  tx: Tx,
  slot: { phaseId: string; teamId: string; day: string },
  limit: number,
): Promise<number | null> {
  const [taken] = await tx
    .insert(quotaUsage)
    .values({ ...slot, used: 1, issued: 1 })
    .onConflictDoUpdate({
      target: [quotaUsage.phaseId, quotaUsage.teamId, quotaUsage.day],
      set: { used: sql`${quotaUsage.used} + 1`, issued: sql`${quotaUsage.issued} + 1` },
      setWhere: lt(quotaUsage.used, limit),
    })
    .returning({ issued: quotaUsage.issued })
    .prepare('take_slot')
    .execute();
  return taken?.issued ?? null;
}

export async function findQuotaUse(tx: Tx, phaseId: string, teamId: string, day: string) {
  const rows = await tx
    .select({ day: quotaUsage.day, used: quotaUsage.used })
    .from(quotaUsage)
    .where(and(eq(quotaUsage.phaseId, phaseId), eq(quotaUsage.teamId, teamId)));
  const used = (wanted: string) => rows.find((row) => row.day === wanted)?.used ?? 0;
  return { today: used(day), total: used(TOTAL) };
}

const columns = {
  submission: submissions,
  evaluation: evaluations,
  file: files,
  teamName: teams.name,
  submittedBy: users.name,
  phase: phases,
  competitionId: tracks.competitionId,
};
export type SubmissionRow = Awaited<ReturnType<typeof findSubmission>>;

const joined = (tx: Tx) =>
  tx
    .select(columns)
    .from(submissions)
    .innerJoin(evaluations, and(eq(evaluations.submissionId, submissions.id), latest))
    .innerJoin(files, eq(files.id, submissions.fileId))
    .innerJoin(teams, eq(teams.id, submissions.teamId))
    .innerJoin(users, eq(users.id, submissions.userId))
    .innerJoin(phases, eq(phases.id, submissions.phaseId))
    .innerJoin(tracks, eq(tracks.id, phases.trackId));

/** Of several evaluations (another truth or scorer version) the newest is the one shown. */
const latest = sql`${evaluations.id} = (select e.id from evaluations e where e.submission_id = ${submissions.id} order by e.id desc limit 1)`;

export async function findSubmission(tx: Tx, id: string, visible: SQL | undefined) {
  const [row] = await joined(tx).where(and(eq(submissions.id, id), visible));
  return row ?? null;
}

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listSubmissionRows(
  tx: Tx,
  phaseId: string,
  visible: SQL | undefined,
  before: string | undefined,
  limit: number,
) {
  return await joined(tx)
    .where(and(eq(submissions.phaseId, phaseId), visible, before ? lt(submissions.id, before) : undefined))
    .orderBy(desc(submissions.id))
    .limit(limit);
}

export async function countChosen(tx: Tx, phaseId: string, teamId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(submissions)
    .where(
      and(
        eq(submissions.phaseId, phaseId),
        eq(submissions.teamId, teamId),
        eq(submissions.chosen, true),
        eq(submissions.status, 'accepted'),
      ),
    );
  return row?.n ?? 0;
}

/** How many evaluations are ahead of this one, and how fast they have been going of late. */
export async function findQueuePlace(tx: Tx, evaluation: { id: string; queuedAt: Date }) {
  const ahead = tx
    .select({ n: count() })
    .from(evaluations)
    .where(
      sql`${evaluations.status} in ('queued', 'running') and (${evaluations.queuedAt}, ${evaluations.id}) < (${evaluation.queuedAt.toISOString()}::timestamptz, ${evaluation.id}::uuid)`,
    );
  const pace = tx
    .select({ ms: evaluations.durationMs })
    .from(evaluations)
    .where(isNotNull(evaluations.durationMs))
    .orderBy(desc(evaluations.finishedAt))
    .limit(50)
    .as('pace');
  const mean = tx.select({ ms: sql<number | null>`avg(${pace.ms})::float8` }).from(pace);
  const [[before], [usual]] = await Promise.all([ahead, mean]);
  return { position: (before?.n ?? 0) + 1, meanMs: usual?.ms ?? null };
}
