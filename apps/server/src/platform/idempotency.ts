import { createHash } from 'node:crypto';
import type { Endpoint } from '@jiebang/contracts/endpoint';
import type { Tx } from '@jiebang/db/client';
import { idempotencyKeys } from '@jiebang/db/schema/platform';
import { and, eq } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { canonicalJson } from './audit/canonical-json.ts';
import { AppError } from './errors.ts';
import type { Services } from './services.ts';

/** What a request that creates says of itself: its key, and what it was. `replayed` is set when it had been done before. */
export type Once = {
  actor: string;
  endpoint: string;
  key: string;
  requestHash: string;
  replayed: boolean;
};

/** Reads the key of a creating request; null when it carries none. */
export function readOnce(
  actor: Actor,
  endpoint: Endpoint,
  key: string | undefined,
  request: unknown,
): Once | null {
  if (!endpoint.idempotent || key === undefined) return null;
  if (key.length < 8 || key.length > 200)
    throw new AppError('invalid_request', 'key', {
      errors: [{ path: 'Idempotency-Key', code: 'length', message: '8 to 200 characters' }],
    });
  const requestHash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  return {
    actor: actor.userId ?? 'anonymous',
    endpoint: endpoint.name,
    key,
    requestHash,
    replayed: false,
  };
}

const sameKey = ({ actor, endpoint, key }: Once) =>
  and(eq(idempotencyKeys.actor, actor), eq(idempotencyKeys.endpoint, endpoint), eq(idempotencyKeys.key, key));

/**
 * What a request with this key has made already, or null. For a route that would refuse before its transaction:
 * who repeats an upload after the deadline gets the receipt of the first.
 */
export async function findMade({
  once,
  services,
}: {
  once?: Once | null;
  services: Services;
}): Promise<string | null> {
  if (!once) return null;
  const [first] = await services.db.select().from(idempotencyKeys).where(sameKey(once));
  return first ? subjectOf(first, once) : null;
}

function subjectOf(first: typeof idempotencyKeys.$inferSelect | undefined, once: Once): string {
  if (first?.requestHash !== once.requestHash) throw new AppError('idempotency_mismatch');
  return first.subjectId as string;
}

/**
 * Runs the use case's transaction once per key. The key is a row of that very transaction: a crash keeps both or
 * neither, and of two requests at once the second waits at the unique index for the first to commit or to fail.
 * A use case that may be repeated answers the id of what it made; a repeated request gets that id, and shows it as it is now.
 */
export async function runOnce<T>(tx: Tx, once: Once, run: () => Promise<T>): Promise<T> {
  const { actor, endpoint, key, requestHash } = once;
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ actor, endpoint, key, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(sameKey(once));
    once.replayed = true;
    return subjectOf(first, once) as T;
  }
  const subjectId = await run();
  if (typeof subjectId !== 'string') throw new Error(`${endpoint}: a repeatable use case answers an id`);
  await tx.update(idempotencyKeys).set({ subjectId }).where(sameKey(once));
  return subjectId;
}
