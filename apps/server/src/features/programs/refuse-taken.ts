import { AppError, violatedConstraint } from '../../platform/errors.ts';

const fields: Record<string, { path: string; message: string }> = {
  programs_slug: { path: 'slug', message: 'Another programme has this address name.' },
  departments_slug: { path: 'slug', message: 'Another department has this short name.' },
  departments_district: { path: 'district', message: 'This district has an office already.' },
};

/** Of two with one name the second is told at the field; the unique index decides which that is. */
export async function refuseTaken<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const field = fields[violatedConstraint(error) ?? ''];
    if (!field) throw error;
    throw new AppError('invalid_request', field.message, { errors: [{ ...field, code: 'taken' }] });
  }
}
