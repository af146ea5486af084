import type { PassBatchView } from '@jiebang/contracts/review-batches';
import type { Tx } from '@jiebang/db/client';
import type { SQL } from 'drizzle-orm';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import {
  type BatchItemRow,
  type BatchRow,
  batchesWhere,
  batchIs,
  listBatches,
  listBatchItems,
} from './pass-batches.repository.ts';

type Query = { status?: string | undefined; cursor?: string | undefined; limit: number };

export async function listPassBatches(ctx: Ctx, { status, cursor, limit }: Query) {
  const actor = requireUser(ctx);
  const before = readCursor(cursor);
  return await readSnapshot(ctx, async (tx) => {
    const views = await readBatches(tx, actor, batchesWhere({ status, before }), limit + 1);
    const { shown, nextCursor } = cutPage(views, limit, ({ id }) => id);
    return { items: shown, nextCursor };
  });
}

export async function getPassBatch(ctx: Ctx, id: string): Promise<PassBatchView> {
  const actor = requireUser(ctx);
  const [view] = await readSnapshot(ctx, (tx) => readBatches(tx, actor, batchIs(id), 1));
  if (!view) throw notFound('batch');
  return view;
}

async function readBatches(tx: Tx, actor: UserActor, where: SQL | undefined, limit: number) {
  const rows = await listBatches(tx, where, limit);
  const items = await listBatchItems(
    tx,
    rows.map(({ batch }) => batch.id),
  );
  return rows.map((row) =>
    present(
      actor,
      row,
      items.filter(({ batchId }) => batchId === row.batch.id),
    ),
  );
}

function present(
  actor: UserActor,
  { batch, proposer, decider }: BatchRow,
  items: BatchItemRow[],
): PassBatchView {
  const open = batch.status === 'proposed';
  return {
    id: batch.id,
    status: batch.status,
    proposedBy: { id: batch.proposedBy, name: proposer },
    proposedAt: batch.proposedAt.toISOString(),
    decidedBy: batch.decidedBy ? { id: batch.decidedBy, name: decider ?? '' } : null,
    decidedAt: batch.decidedAt?.toISOString() ?? null,
    items: items.map(({ scenarioId, code, title, organisation, version, outcome }) => ({
      id: scenarioId,
      code,
      title,
      organisation,
      version,
      outcome,
    })),
    abilities: open ? [...(batch.proposedBy === actor.userId ? [] : ['confirm' as const]), 'dismiss'] : [],
  };
}
