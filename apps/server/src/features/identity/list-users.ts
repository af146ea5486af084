import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { listUserRows } from './administration.repository.ts';
import { presentUser } from './identity.presenter.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page of accounts for the system or the security administrator. */
export async function listUsers(
  ctx: Ctx,
  { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
) {
  if (cursor && !UUID.test(cursor))
    throw new AppError('invalid_request', 'cursor', {
      errors: [{ path: 'cursor', code: 'invalid', message: 'Not a cursor of this list.' }],
    });
  const { db, clock } = ctx.services;
  const rows = await listUserRows(db, { q: q?.trim() || undefined, before: cursor, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => presentUser(row, clock.now())),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
