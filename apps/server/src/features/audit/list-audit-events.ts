import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { listEventRows } from './audit.repository.ts';

type Query = {
  action?: string | undefined;
  subjectId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The cursor is the entry number of the last row; up to 18 digits fit a bigint. */
const ENTRY = /^\d{1,18}$/;

/** A page of the audit log. */
export async function listAuditEvents(ctx: Ctx, { action, subjectId, cursor, limit }: Query) {
  const entry = readCursor(cursor, ENTRY);
  const before = entry === undefined ? undefined : BigInt(entry);
  const rows = await listEventRows(ctx.services.db, { action, subjectId, before }, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ event }) => event.entry.toString());
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
    nextCursor,
  };
}
