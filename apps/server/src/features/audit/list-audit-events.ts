import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { listEventRows } from './audit.repository.ts';

type Query = {
  action?: string | undefined;
  subjectId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the audit log. The cursor is the entry number of the last row; up to 18 digits fit a bigint. */
export async function listAuditEvents(ctx: Ctx, { action, subjectId, cursor, limit }: Query) {
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor))
    throw new AppError('invalid_request', 'cursor', {
      errors: [{ path: 'cursor', code: 'invalid', message: 'Not a cursor of this list.' }],
    });
  const before = cursor === undefined ? undefined : BigInt(cursor);
  const rows = await listEventRows(ctx.services.db, { action, subjectId, before }, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(({ event, actor, hash, batch }) => ({
      entry: event.entry.toString(),
      at: event.at.toISOString(),
      action: event.action,
      actor: { id: event.actorId, name: actor ?? '' },
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      data: event.data,
      hash,
      batch,
    })),
    nextCursor: rows.length > limit ? (shown.at(-1)?.event.entry.toString() ?? null) : null,
  };
}
