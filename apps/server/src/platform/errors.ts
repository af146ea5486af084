import type { ProblemCode } from '@jiebang/contracts/problems';

export type FieldError = { path: string; code: string; message: string };

/**
 * The one error a use case throws. `code` is looked up in the problem table (status, texts, whose fault);
 * `internal` is for the log only and never leaves; `details` and `errors` are shown to the caller.
 */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldError[] | undefined;
  readonly details: Record<string, string | number | boolean | null> | undefined;

  constructor(
    code: ProblemCode,
    internal = '',
    shown: { errors?: FieldError[]; details?: Record<string, string | number | boolean | null> } = {},
  ) {
    super(internal || code);
    this.name = 'AppError';
    this.code = code;
    this.errors = shown.errors;
    this.details = shown.details;
  }
}

/** Did a conditional step find the row no longer as expected? Somebody was faster; for a sweep or a worker that is no fault. */
export const isWrongState = (error: unknown) => error instanceof AppError && error.code === 'wrong_state';

/** What is not there and what is not yours get exactly this. */
export const notFound = (internal = '') => new AppError('not_found', internal);

type PgError = Error & { code?: string; constraint?: string };

/** Name of the unique constraint, or of the check (also one that a trigger raises), that a database error violates, else null. */
export function violatedConstraint(error: unknown): string | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const { code, constraint } = e as PgError;
    if ((code === '23505' || code === '23514') && constraint) return constraint;
  }
  return null;
}

/** Is the database away (restart, network), so that the same call may succeed shortly? */
export function isDatabaseAway(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as PgError).code ?? '';
    if (/^(57P0[123]|08...|53300)$/.test(code) || /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code))
      return true;
    if (
      /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
        e.message,
      )
    )
      return true;
  }
  return false;
}
