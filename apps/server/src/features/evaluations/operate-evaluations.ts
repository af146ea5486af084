import type { OperatedEvaluation } from '@jiebang/contracts/evaluations';
import { evaluations } from '@jiebang/db/schema/submissions';
import { type EvaluationStatus, evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { transition } from '../../platform/transition.ts';
import { projectTeam } from '../leaderboards/public.ts';
import { evaluateSubmission, QUEUE_DEADLINE_MS } from '../submissions/public.ts';
import { findWorkOf, listOperated, refundSlot, summarise } from './evaluations.repository.ts';

type Row = Awaited<ReturnType<typeof listOperated>>[number];

function present(row: Row, now: Date): OperatedEvaluation {
  const { evaluation } = row;
  const status = evaluation.status as EvaluationStatus;
  const since = evaluation.startedAt && status === 'running' ? evaluation.startedAt : evaluation.queuedAt;
  return {
    id: evaluation.id,
    submissionId: row.submission.id,
    phaseId: evaluation.phaseId,
    competition: row.competition.title.zh,
    phase: row.phase.title,
    team: row.team,
    number: row.submission.number,
    status,
    attempt: evaluation.attempt,
    metric: evaluation.metric,
    queuedAt: evaluation.queuedAt.toISOString(),
    startedAt: evaluation.startedAt?.toISOString() ?? null,
    finishedAt: evaluation.finishedAt?.toISOString() ?? null,
    ageMs: (evaluation.finishedAt ?? now).getTime() - since.getTime(),
    overdue: evaluation.deadlineAt !== null && evaluation.deadlineAt < now,
    leaseExpiresAt: evaluation.leaseExpiresAt?.toISOString() ?? null,
    worker: evaluation.worker,
    failure: evaluation.failure ? { ...evaluation.failure, refunded: row.refundedAt !== null } : null,
    abilities: [
      ...(allows(evaluationLifecycle, 'replay', status) ? (['replay'] as const) : []),
      ...(allows(evaluationLifecycle, 'fault', status) ? (['set_aside'] as const) : []),
    ],
  };
}

/** Evaluations for the operator, newest first. */
export async function listOperatedEvaluations(
  ctx: Ctx,
  query: {
    status?: string | undefined;
    phaseId?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  },
) {
  const rows = await listOperated(
    ctx.services.db,
    { status: query.status, phaseId: query.phaseId, before: readCursor(query.cursor) },
    query.limit + 1,
  );
  const { shown, nextCursor } = cutPage(rows, query.limit, ({ evaluation }) => evaluation.id);
  const now = ctx.services.clock.now();
  return {
    items: shown.map((row) => present(row, now)),
    nextCursor,
  };
}

async function findOne(ctx: Ctx, id: string): Promise<OperatedEvaluation> {
  const [row] = await listOperated(ctx.services.db, { id }, 1);
  if (!row) throw notFound('evaluation');
  return present(row, ctx.services.clock.now());
}

/** Queues an evaluation again. The outcome it had stays in the audit log; its board line goes until it is scored anew. */
export async function replayEvaluation(ctx: Ctx, id: string, reason: string): Promise<OperatedEvaluation> {
  const before = await findOne(ctx, id);
  await transact(ctx, async (work) => {
    const row = await transition(work, {
      table: evaluations,
      lifecycle: evaluationLifecycle,
      verb: 'replay',
      id,
      set: {
        attempt: 0,
        queuedAt: work.now,
        startedAt: null,
        finishedAt: null,
        deadlineAt: new Date(work.now.getTime() + QUEUE_DEADLINE_MS),
        score: null,
        publicScore: null,
        privateScore: null,
        rows: null,
        durationMs: null,
        failure: null,
        worker: null,
      },
      data: { reason, from: before.status, failure: before.failure?.code ?? null },
    });
    const of = await findWorkOf(work.tx, id);
    if (of) await projectTeam(work, row.phaseId, of.submission.teamId);
    await work.enqueue(evaluateSubmission, { evaluationId: id });
    work.touch(`submission:${row.submissionId}`);
    work.touch('operations');
  });
  return await findOne(ctx, id);
}

/** Takes a stuck evaluation out of the queue as our fault and gives the slot back. */
export async function setAsideEvaluation(ctx: Ctx, id: string, reason: string): Promise<OperatedEvaluation> {
  await findOne(ctx, id);
  await transact(ctx, async (work) => {
    const row = await transition(work, {
      table: evaluations,
      lifecycle: evaluationLifecycle,
      verb: 'fault',
      id,
      set: {
        failure: { code: 'set_aside', fault: 'platform', errors: [], counts: {} },
        finishedAt: work.now,
        leaseToken: null,
        leaseExpiresAt: null,
        deadlineAt: null,
      },
      data: { reason },
    });
    await refundSlot(work.tx, row.submissionId, work.now);
    work.touch(`submission:${row.submissionId}`);
    work.touch('operations');
  });
  return await findOne(ctx, id);
}

export async function getOperationsSummary(ctx: Ctx) {
  const now = ctx.services.clock.now();
  const row = await summarise(ctx.services.db, now);
  return {
    counts: row?.counts ?? {},
    oldestQueuedMs: row?.oldest ? now.getTime() - new Date(row.oldest).getTime() : null,
    overdue: row?.overdue ?? 0,
    scoredLastHour: row?.hour ?? 0,
    medianToScoreMs: row?.median ?? null,
    outboxPending: row?.owed ?? 0,
    backend: ctx.services.env.REDIS_URL ? ('redis' as const) : ('postgres' as const),
  };
}
