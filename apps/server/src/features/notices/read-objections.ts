import type { ObjectionView } from '@jiebang/contracts/objections';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import type { RawReply } from '../../platform/http/route.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { download } from '../files/public.ts';
import { readDue } from './objection-due.ts';
import { mayReadStatement, objectionsVisibleTo } from './objections.policy.ts';
import { presentObjection, standingOf } from './objections.presenter.ts';
import { findObjection, listObjectionRows, type ObjectionRow } from './objections.repository.ts';
import { findStatement, listStatements } from './objectors.repository.ts';

async function requireVisible(ctx: Ctx, id: string): Promise<ObjectionRow> {
  const { userId } = requireUser(ctx);
  const row = await findObjection(ctx.services.db, id, userId, objectionsVisibleTo(ctx.actor));
  if (!row) throw notFound('objection');
  return row;
}

/** One objection; who objected is read only for those who may know. */
export async function getObjection(ctx: Ctx, id: string): Promise<ObjectionView> {
  const row = await requireVisible(ctx, id);
  const open = mayReadStatement(ctx.actor, standingOf(row));
  const [statement, dueOf] = await Promise.all([
    open ? findStatement(ctx.services.db, id) : null,
    readDue(ctx.services.db, [row], ctx.services.clock.now()),
  ]);
  return presentObjection(ctx.actor, row, statement, dueOf(row));
}

type Query = {
  mine: boolean;
  status?: string | undefined;
  noticeId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page: all objections for officers, the own ones for others. */
export async function listObjections(ctx: Ctx, { mine, status, noticeId, cursor, limit }: Query) {
  const { userId } = requireUser(ctx);
  const { db } = ctx.services;
  const filter = {
    visible: objectionsVisibleTo(ctx.actor),
    mine,
    status,
    noticeId,
    before: readCursor(cursor),
  };
  const rows = await listObjectionRows(db, userId, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ objection }) => objection.id);
  const readable = shown.filter((row) => mayReadStatement(ctx.actor, standingOf(row)));
  const statements = await listStatements(
    db,
    readable.map(({ objection }) => objection.id),
  );
  const dueOf = await readDue(db, shown, ctx.services.clock.now());
  const byId = new Map(statements.map((statement) => [statement.objector.objectionId, statement]));
  return {
    items: shown.map((row) =>
      presentObjection(ctx.actor, row, byId.get(row.objection.id) ?? null, dueOf(row)),
    ),
    nextCursor,
  };
}

/** The file that was filed with it. To those who may not know the objector there is none. */
export async function downloadEvidence(ctx: Ctx, id: string): Promise<RawReply> {
  const row = await requireVisible(ctx, id);
  if (!mayReadStatement(ctx.actor, standingOf(row))) throw notFound('evidence of a case of others');
  const { file } = await findStatement(ctx.services.db, id);
  if (!file) throw notFound('no evidence file');
  return await download(ctx, file);
}
