import { AppError } from '../../platform/errors.ts';

/** The refusal of a locked account, with the instant at which it opens again where that is known. */
export const accountLocked = (until: Date | null): AppError =>
  new AppError('account_locked', '', until ? { details: { until: until.toISOString() } } : {});
