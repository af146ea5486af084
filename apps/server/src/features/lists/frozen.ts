import { AppError, violatedConstraint } from '../../platform/errors.ts';

const FROZEN = ['challenge_lists_frozen', 'challenges_frozen'];

/**
 * Runs what writes on a list. Should a state check be wrong one day, the trigger of the database still keeps what was
 * published, and the caller is told so instead of being shown a failure.
 */
export async function keepFrozen<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (FROZEN.includes(violatedConstraint(error) ?? '')) throw new AppError('list_frozen', String(error));
    throw error;
  }
}
