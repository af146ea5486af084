import { createHash } from 'node:crypto';
import type { Endpoint } from '@jiebang/contracts/endpoint';
import { idempotencyKeys } from '@jiebang/db/schema/platform';
import { and, eq } from 'drizzle-orm';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';

/**
 * Runs a creating request once per key and actor. The same key with the same request gets the first answer
 * again; with another request it is refused; while the first is still running, `idempotency_in_flight`.
 * A failed first request frees the key.
 */
export async function onceByKey(
  ctx: Ctx,
  endpoint: Endpoint,
  key: string,
  request: unknown,
  run: () => Promise<unknown>,
): Promise<unknown> {
  if (key.length < 8 || key.length > 200)
    throw new AppError('invalid_request', 'key', {
      errors: [{ path: 'Idempotency-Key', code: 'length', message: '8 to 200 characters' }],
    });
  const { db } = ctx.services;
  const requestHash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  const row = { actor: ctx.actor.userId ?? 'anonymous', endpoint: endpoint.name, key };
  const mine = and(
    eq(idempotencyKeys.actor, row.actor),
    eq(idempotencyKeys.endpoint, row.endpoint),
    eq(idempotencyKeys.key, row.key),
  );
  const claimed = await db
    .insert(idempotencyKeys)
    .values({ ...row, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    const [first] = await db.select().from(idempotencyKeys).where(mine);
    if (!first || first.status === null) throw new AppError('idempotency_in_flight');
    if (first.requestHash !== requestHash) throw new AppError('idempotency_mismatch');
    return first.response;
  }
  try {
    const outcome = await run();
    await db
      .update(idempotencyKeys)
      .set({ status: endpoint.status ?? 200, response: JSON.parse(JSON.stringify(outcome)) })
      .where(mine);
    return outcome;
  } catch (error) {
    await db.delete(idempotencyKeys).where(mine);
    throw error;
  }
}
