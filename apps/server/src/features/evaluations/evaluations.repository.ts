import type { Tx } from '@jiebang/db/client';
import { competitions, dryRuns, phases, tracks, truths } from '@jiebang/db/schema/competitions';
import { files } from '@jiebang/db/schema/files';
import { evaluations, quotaUsage, submissions } from '@jiebang/db/schema/submissions';
import { teams } from '@jiebang/db/schema/teams';
import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { TOTAL } from '../submissions/public.ts';

/** How long a worker may be silent before its rows are taken from it. */
export const LEASE_MS = 20_000;

/**
 * Claims a queued row: the state and a new fencing token in one conditional update. Null when it is not queued
 * any more: another worker has it, or it is done. Whoever claims later has another token; the earlier cannot record.
 */
export async function claimEvaluation(tx: Tx, id: string, worker: string, now: Date, runMs: number) {
  const [row] = await tx
    .update(evaluations)
    .set({
      status: 'running',
      attempt: sql`${evaluations.attempt} + 1`,
      leaseToken: sql`gen_random_uuid()`,
      leaseExpiresAt: new Date(now.getTime() + LEASE_MS),
      startedAt: now,
      deadlineAt: new Date(now.getTime() + runMs),
      worker,
    })
    .where(and(eq(evaluations.id, id), eq(evaluations.status, 'queued')))
    .returning({
      id: evaluations.id,
      attempt: evaluations.attempt,
      leaseToken: evaluations.leaseToken,
      submissionId: evaluations.submissionId,
      phaseId: evaluations.phaseId,
      truthId: evaluations.truthId,
    })
    .prepare('claim_evaluation')
    .execute();
  return row ?? null;
}

const truthFiles = alias(files, 'truth_files');

/** What the evaluator needs of an evaluation: where the files are, and the scorer with its parameters. */
export async function findWorkOf(tx: Tx, evaluationId: string) {
  const [row] = await tx
    .select({
      metric: evaluations.metric,
      phaseId: phases.id,
      params: phases.metricParams,
      publicFraction: phases.publicFraction,
      entryKey: files.storageKey,
      truthKey: truthFiles.storageKey,
      truthSha256: truths.sealedSha256,
      submission: {
        id: submissions.id,
        teamId: submissions.teamId,
        userId: submissions.userId,
        number: submissions.number,
        quotaDay: submissions.quotaDay,
        quotaRefundedAt: submissions.quotaRefundedAt,
      },
      team: teams.name,
      competition: competitions.title,
    })
    .from(evaluations)
    .innerJoin(submissions, eq(submissions.id, evaluations.submissionId))
    .innerJoin(teams, eq(teams.id, submissions.teamId))
    .innerJoin(files, eq(files.id, submissions.fileId))
    .innerJoin(phases, eq(phases.id, evaluations.phaseId))
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId))
    .innerJoin(truths, eq(truths.id, evaluations.truthId))
    .innerJoin(truthFiles, eq(truthFiles.id, truths.fileId))
    .where(eq(evaluations.id, evaluationId))
    .prepare('work_of_evaluation')
    .execute();
  return row ?? null;
}

/** Extends the leases of everything this worker still works on. */
export async function extendLeases(tx: Tx, worker: string, now: Date): Promise<void> {
  const leaseExpiresAt = new Date(now.getTime() + LEASE_MS);
  await tx
    .update(evaluations)
    .set({ leaseExpiresAt })
    .where(and(eq(evaluations.worker, worker), eq(evaluations.status, 'running')));
}

export async function listExpired(tx: Tx, now: Date, limit: number) {
  return await tx
    .select({ id: evaluations.id, attempt: evaluations.attempt, leaseToken: evaluations.leaseToken })
    .from(evaluations)
    .where(and(eq(evaluations.status, 'running'), lt(evaluations.leaseExpiresAt, now)))
    .orderBy(asc(evaluations.leaseExpiresAt))
    .limit(limit);
}

/** Queued for a while without being claimed: the queue may have lost them. */
export async function listForgotten(tx: Tx, before: Date, limit: number) {
  return await tx
    .select({ id: evaluations.id, attempt: evaluations.attempt })
    .from(evaluations)
    .where(and(eq(evaluations.status, 'queued'), lt(evaluations.queuedAt, before)))
    .orderBy(asc(evaluations.queuedAt))
    .limit(limit);
}

/** Gives the slot back, once: the stamp on the submission decides. */
export async function refundSlot(tx: Tx, submissionId: string, now: Date): Promise<boolean> {
  const [row] = await tx
    .update(submissions)
    .set({ quotaRefundedAt: now })
    .where(and(eq(submissions.id, submissionId), isNull(submissions.quotaRefundedAt)))
    .returning({ phaseId: submissions.phaseId, teamId: submissions.teamId, day: submissions.quotaDay });
  if (!row) return false;
  // Total first, then the day: the order in which slots are taken, so that the two cannot deadlock.
  for (const day of [TOTAL, row.day]) {
    await tx
      .update(quotaUsage)
      .set({ used: sql`${quotaUsage.used} - 1` })
      .where(
        and(eq(quotaUsage.phaseId, row.phaseId), eq(quotaUsage.teamId, row.teamId), eq(quotaUsage.day, day)),
      );
  }
  return true;
}

const consoleColumns = {
  evaluation: evaluations,
  submission: { id: submissions.id, number: submissions.number },
  phase: { title: phases.title },
  competition: { title: competitions.title },
  team: teams.name,
  refundedAt: submissions.quotaRefundedAt,
};

export async function listOperated(
  tx: Tx,
  filter: {
    status?: string | undefined;
    phaseId?: string | undefined;
    before?: string | undefined;
    id?: string | undefined;
  },
  limit: number,
) {
  return await tx
    .select(consoleColumns)
    .from(evaluations)
    .innerJoin(submissions, eq(submissions.id, evaluations.submissionId))
    .innerJoin(teams, eq(teams.id, submissions.teamId))
    .innerJoin(phases, eq(phases.id, evaluations.phaseId))
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId))
    .where(
      and(
        filter.id ? eq(evaluations.id, filter.id) : undefined,
        filter.status ? eq(evaluations.status, filter.status) : undefined,
        filter.phaseId ? eq(evaluations.phaseId, filter.phaseId) : undefined,
        filter.before ? lt(evaluations.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(evaluations.id))
    .limit(limit);
}

export async function summarise(tx: Tx, now: Date) {
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString();
  const { rows } = await tx.execute<{
    counts: Record<string, number> | null;
    oldest: string | null;
    overdue: number;
    hour: number;
    median: number | null;
    owed: number;
  }>(sql`
    select (select jsonb_object_agg(status, n) from (select status, count(*)::int n from evaluations group by status) s) as counts,
           (select min(queued_at)::text from evaluations where status = 'queued') as oldest,
           (select count(*)::int from evaluations where status in ('queued', 'running') and deadline_at < ${now.toISOString()}::timestamptz) as overdue,
           (select count(*)::int from evaluations where status = 'scored' and finished_at > ${hourAgo}::timestamptz) as hour,
           (select percentile_cont(0.5) within group (order by extract(epoch from finished_at - queued_at) * 1000)::float8 from evaluations where status = 'scored' and finished_at > ${hourAgo}::timestamptz) as median,
           (select count(*)::int from outbox) as owed`);
  return rows[0];
}

/** Claims a dry run in the same way as an evaluation. */
export async function claimDryRun(tx: Tx, id: string, now: Date) {
  const [run] = await tx
    .update(dryRuns)
    .set({
      status: 'running',
      attempt: sql`${dryRuns.attempt} + 1`,
      leaseToken: sql`gen_random_uuid()`,
      leaseExpiresAt: new Date(now.getTime() + 5 * 60_000),
    })
    .where(and(eq(dryRuns.id, id), eq(dryRuns.status, 'queued')))
    .returning();
  return run ?? null;
}

export async function findDryRunWork(tx: Tx, run: typeof dryRuns.$inferSelect) {
  const [row] = await tx
    .select({ phase: phases, truth: truths, truthKey: files.storageKey })
    .from(phases)
    .innerJoin(truths, eq(truths.id, run.truthId))
    .innerJoin(files, eq(files.id, truths.fileId))
    .where(eq(phases.id, run.phaseId));
  const samples = await tx
    .select({ id: files.id, key: files.storageKey })
    .from(files)
    .where(inArray(files.id, [run.goodFileId, run.badFileId]));
  const keyOf = (id: string) => samples.find((sample) => sample.id === id)?.key;
  return row
    ? { ...row, goodKey: keyOf(run.goodFileId) as string, badKey: keyOf(run.badFileId) as string }
    : null;
}

export async function listStaleDryRuns(tx: Tx, now: Date) {
  return await tx
    .select()
    .from(dryRuns)
    .where(
      sql`(${dryRuns.status} = 'running' and ${dryRuns.leaseExpiresAt} < ${now.toISOString()}::timestamptz) or (${dryRuns.status} = 'queued' and ${dryRuns.createdAt} < ${new Date(now.getTime() - 30_000).toISOString()}::timestamptz)`,
    )
    .limit(20);
}
