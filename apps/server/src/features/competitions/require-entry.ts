import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import { AppError } from '../../platform/errors.ts';
import { mayEnter } from './competitions.policy.ts';
import type { CompetitionRow } from './competitions.repository.ts';
import { belongsToPoster, listSolversOf } from './contest.repository.ts';

/** Refuses whoever may be in no team of this competition: organisers, and of a contest the poster's own people. */
export async function requireEntry(tx: Tx, actor: UserActor, competition: CompetitionRow): Promise<void> {
  if (!mayEnter(actor)) throw new AppError('forbidden', 'organisers do not compete');
  const { challengeId } = competition;
  if (challengeId && (await belongsToPoster(tx, challengeId, actor.userId)))
    throw new AppError('own_challenge', 'belongs to the poster');
}

/** Refuses a team of a contest that does not stand for a body whose proposal on its challenge is valid. */
export async function requireSolver(
  tx: Tx,
  actor: UserActor,
  competition: CompetitionRow,
  organisationId: string | null,
): Promise<void> {
  const { challengeId } = competition;
  if (!challengeId) return;
  const solvers = await listSolversOf(tx, challengeId, actor.userId);
  if (!solvers.some(({ id }) => id === organisationId)) throw new AppError('not_a_solver');
}
