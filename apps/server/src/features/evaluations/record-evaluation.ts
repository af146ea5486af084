import { evaluations, type StoredFailure } from '@jiebang/db/schema/submissions';
import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { eq } from 'drizzle-orm';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { projectTeam } from '../leaderboards/public.ts';
import { notify } from '../notifications/public.ts';
import { type findWorkOf, refundSlot } from './evaluations.repository.ts';

type WorkOf = NonNullable<Awaited<ReturnType<typeof findWorkOf>>>;
export type Outcome =
  | {
      kind: 'scored';
      score: number;
      publicScore: number;
      privateScore: number | null;
      rows: number;
      durationMs: number;
    }
  | { kind: 'refused' | 'faulted'; failure: StoredFailure };

export type Held = { id: string; leaseToken: string; phaseId: string };

/**
 * Records an outcome, if the lease is still ours: state, score, board line and notice in one transaction.
 * False when another worker has taken the row meanwhile; then nothing of this outcome is kept.
 */
export async function recordEvaluation(ctx: Ctx, held: Held, of: WorkOf, outcome: Outcome): Promise<boolean> {
  try {
    await transact(ctx, async (work) => {
      if (outcome.kind === 'scored') await recordScore(work, held, of, outcome);
      else await recordFailure(work, held, of, outcome);
      work.touch(`submission:${of.submission.id}`);
      work.touch('operations');
    });
    return true;
  } catch (error) {
    if (isWrongState(error)) return false;
    throw error;
  }
}

async function recordScore(
  work: Work,
  held: Held,
  of: WorkOf,
  outcome: Extract<Outcome, { kind: 'scored' }>,
) {
  const { kind: _kind, ...score } = outcome;
  await transition(work, {
    table: evaluations,
    lifecycle: evaluationLifecycle,
    verb: 'score',
    id: held.id,
    set: {
      ...score,
      finishedAt: work.now,
      leaseToken: null,
      leaseExpiresAt: null,
      deadlineAt: null,
      failure: null,
    },
    when: eq(evaluations.leaseToken, held.leaseToken),
    data: {
      submissionId: of.submission.id,
      metric: of.metric,
      score: outcome.score,
      publicScore: outcome.publicScore,
      privateScore: outcome.privateScore,
    },
  });
  await projectTeam(work, held.phaseId, of.submission.teamId);
}

async function recordFailure(
  work: Work,
  held: Held,
  of: WorkOf,
  { kind, failure }: Extract<Outcome, { failure: StoredFailure }>,
) {
  await transition(work, {
    table: evaluations,
    lifecycle: evaluationLifecycle,
    verb: kind === 'refused' ? 'refuse' : 'fault',
    id: held.id,
    set: { failure, finishedAt: work.now, leaseToken: null, leaseExpiresAt: null, deadlineAt: null },
    when: eq(evaluations.leaseToken, held.leaseToken),
    data: {
      submissionId: of.submission.id,
      code: failure.code,
      fault: failure.fault,
      counts: failure.counts,
    },
  });
  const refunded = failure.fault !== 'entrant' && (await refundSlot(work.tx, of.submission.id, work.now));
  await notify(work, {
    userId: of.submission.userId,
    kind: kind === 'refused' ? 'submission_refused' : 'submission_faulted',
    data: {
      team: of.team,
      number: String(of.submission.number),
      competitionZh: of.competition.zh,
      competitionEn: of.competition.en,
      code: failure.code,
      refunded: String(refunded),
    },
    link: `/submissions/${of.submission.id}`,
    dedupeKey: `submission_failed:${held.id}:${held.leaseToken}`,
  });
}
