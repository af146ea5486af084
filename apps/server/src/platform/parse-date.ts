import { AppError } from './errors.ts';

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2199;

/** A date from a form. A slip of a digit (0226, 20260) is told at the field, not stored. */
export function parseDate(path: string, text: string): Date {
  const date = new Date(text);
  const year = date.getUTCFullYear();
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR))
    throw new AppError('invalid_request', text, {
      errors: [{ path, code: 'out_of_range', message: `Years ${EARLIEST_YEAR} to ${LATEST_YEAR}.` }],
    });
  return date;
}

/** The same, and still to come. */
export function parseFutureDate(path: string, text: string, now: Date): Date {
  const date = parseDate(path, text);
  if (date > now) return date;
  throw new AppError('invalid_request', text, {
    errors: [{ path, code: 'past', message: 'This must lie in the future.' }],
  });
}

/** The end comes after the start, or what lies between would be closed at every instant. */
export function requireOrder(path: string, start: Date, end: Date): void {
  if (end <= start)
    throw new AppError('dates_out_of_order', '', {
      errors: [{ path, code: 'too_early', message: 'The end must come after the start.' }],
    });
}
