import type { Database } from '@jiebang/db/client';
import { auditBatches, auditEvents, auditLinks } from '@jiebang/db/schema/platform';
import { asc, eq, gt } from 'drizzle-orm';
import { chainRoot, GENESIS, leafHash, merkleRoot } from './chain.ts';

export type Verification = {
  ok: boolean;
  batches: number;
  events: number;
  brokenAt: { batch: number; entry: string | null; reason: string } | null;
};

/** Recomputes the whole chain, batch by batch, and names the first broken link. */
export async function verifyChain(db: Database): Promise<Verification> {
  let previous = GENESIS;
  let events = 0;
  let last = 0;
  const broken = (batch: number, entry: bigint | null, reason: string): Verification => ({
    ok: false,
    batches: last,
    events,
    brokenAt: { batch, entry: entry?.toString() ?? null, reason },
  });
  for (;;) {
    const [head] = await db
      .select()
      .from(auditBatches)
      .where(gt(auditBatches.batch, last))
      .orderBy(asc(auditBatches.batch))
      .limit(1);
    if (!head) return { ok: true, batches: last, events, brokenAt: null };
    if (head.batch !== last + 1) return broken(last + 1, null, 'batch_missing');
    const links = await db
      .select({ link: auditLinks, event: auditEvents })
      .from(auditLinks)
      .leftJoin(auditEvents, eq(auditEvents.entry, auditLinks.entry))
      .where(eq(auditLinks.batch, head.batch))
      .orderBy(asc(auditLinks.position));
    if (links.length !== head.size) return broken(head.batch, null, 'event_missing');
    for (const { link, event } of links) {
      if (!event) return broken(head.batch, link.entry, 'event_missing');
      if (leafHash(event) !== link.hash) return broken(head.batch, link.entry, 'event_changed');
    }
    const merkle = merkleRoot(links.map(({ link }) => link.hash));
    if (merkle !== head.merkleRoot) return broken(head.batch, null, 'merkle_root_differs');
    const root = chainRoot(previous, merkle);
    if (root !== head.root) return broken(head.batch, null, 'chain_root_differs');
    previous = root;
    events += links.length;
    last = head.batch;
  }
}
