import { AppError } from './errors.ts';

/** Cursor of a list whose key is a uuid v7: the id of the last row shown, as rows are ordered by time. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor of a request, if it has the form that this list hands out; anything else never reaches the database. */
export function readCursor(cursor: string | undefined, form: RegExp = UUID): string | undefined {
  if (cursor === undefined || form.test(cursor)) return cursor;
  throw new AppError('invalid_request', 'cursor', {
    errors: [{ path: 'cursor', code: 'invalid', message: 'Not a cursor of this list.' }],
  });
}

/** Cuts `limit + 1` rows to a page; the row too many only tells that there is a next one. */
export function cutPage<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => string) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
