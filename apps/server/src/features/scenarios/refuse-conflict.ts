import { type Conflict, conflictLabels } from '@jiebang/domain/scenarios/panel';
import { AppError, violatedConstraint } from '../../platform/errors.ts';
import type { Candidate } from './panel.repository.ts';

/**
 * Who joins the poster between the look at the pool and the insert is stopped by the trigger `opinions_no_conflict`; who
 * is named by two clerks at once, by the unique index.
 */
export async function refuseConflict<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const violated = violatedConstraint(error);
    if (violated === 'opinions_no_conflict' || violated === 'opinions_once')
      throw new AppError('expert_conflict', violated);
    throw error;
  }
}

/** The experts named, from the pool and free of conflict; else each that is not is told at its place. */
export function requireFree(
  pool: readonly Candidate[],
  experts: readonly string[],
  pathOf: (i: number) => string,
): void {
  const found = experts.map((id, i) => ({
    path: pathOf(i),
    candidate: pool.find((candidate) => candidate.id === id),
  }));
  const strangers = found.filter(({ candidate }) => !candidate);
  if (strangers.length > 0)
    throw new AppError('invalid_request', 'not in the pool', {
      errors: strangers.map(({ path }) => ({
        path,
        code: 'not_an_expert',
        message: 'This person is not in the pool of experts.',
      })),
    });
  const errors = found.flatMap(({ path, candidate }) =>
    candidate?.conflict ? [told(path, candidate.conflict)] : [],
  );
  if (errors.length > 0) throw new AppError('expert_conflict', 'conflict', { errors });
}

const told = (path: string, code: Conflict) => ({ path, code, message: conflictLabels[code].en });
