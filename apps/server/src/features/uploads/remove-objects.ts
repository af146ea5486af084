import type { Ctx } from '../../platform/context.ts';

/** Removes what no row names any more; whatever cannot be removed is an orphan, not a leak. */
export async function removeObjects({ services, log }: Ctx, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await services.storage.remove(key).catch((error: unknown) => log.warn({ err: error }, 'orphaned object'));
}
