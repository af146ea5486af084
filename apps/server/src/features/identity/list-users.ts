import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { listUserRows } from './administration.repository.ts';
import { presentUser } from './identity.presenter.ts';

/** A page of accounts for the system or the security administrator. */
export async function listUsers(
  ctx: Ctx,
  { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
) {
  const { db, clock } = ctx.services;
  const rows = await listUserRows(db, {
    q: q?.trim() || undefined,
    before: readCursor(cursor),
    limit: limit + 1,
  });
  const { shown, nextCursor } = cutPage(rows, limit, ({ id }) => id);
  return {
    items: shown.map((row) => presentUser(row, clock.now())),
    nextCursor,
  };
}
