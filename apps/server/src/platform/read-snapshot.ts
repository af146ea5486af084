import { inTransaction, type Tx } from '@jiebang/db/client';
import type { Ctx } from './context.ts';

/**
 * Runs several reads on one picture of the database. Without it a page could show a dry run as passed beside a phase
 * that is still in draft, because the worker committed between the two queries.
 */
export async function readSnapshot<T>(ctx: Ctx, read: (tx: Tx) => Promise<T>): Promise<T> {
  return await inTransaction(ctx.services.pool, 'reads', read);
}
