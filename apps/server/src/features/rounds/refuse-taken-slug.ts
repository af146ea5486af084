import { AppError, violatedConstraint } from '../../platform/errors.ts';

/** Of two rounds with one address name the second is told at the field; the unique index decides which that is. */
export async function refuseTakenSlug<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (violatedConstraint(error) !== 'rounds_slug') throw error;
    throw new AppError('slug_taken', '', {
      errors: [{ path: 'slug', code: 'taken', message: 'Another round has this address name.' }],
    });
  }
}
