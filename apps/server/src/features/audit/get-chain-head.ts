import type { Ctx } from '../../platform/context.ts';
import { countPending, findHead } from './audit.repository.ts';

/** Head of the chain, for everybody: whoever notes it can later prove that nothing before it was changed. */
export async function getChainHead({ services }: Ctx) {
  const [{ head, sealed }, pending] = await Promise.all([findHead(services.db), countPending(services.db)]);
  return {
    events: sealed + pending,
    batches: head?.batch ?? 0,
    root: head?.root ?? null,
    sealedAt: head?.sealedAt.toISOString() ?? null,
    pending,
  };
}
