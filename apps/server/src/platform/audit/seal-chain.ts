import type { Database } from '@jiebang/db/client';
import { auditBatches, auditEvents, auditLinks } from '@jiebang/db/schema/platform';
import { asc, desc, sql } from 'drizzle-orm';
import { chainRoot, GENESIS, leafHash, merkleRoot } from './chain.ts';

const BATCH = 1_000;
/** Any number that nothing else locks on: one sealer at a time over all processes. */
const SEALER_LOCK = 7_201_001;

/**
 * Seals one batch: events of transactions that are surely over (below the oldest one in flight), in entry order.
 * Writers never wait for the chain, and an event of a transaction still in flight is sealed later, never skipped.
 * Answers how many events it linked; 0 when there was nothing to do or another process is sealing.
 */
export async function sealChain(db: Database, now: Date): Promise<number> {
  return await db.transaction(async (tx) => {
    const lock = await tx.execute<{ ok: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as ok`,
    );
    if (!lock.rows[0]?.ok) return 0;
    const events = await tx
      .select()
      .from(auditEvents)
      .where(
        sql`${auditEvents.xid} < pg_snapshot_xmin(pg_current_snapshot()) and not exists (select 1 from ${auditLinks} l where l.entry = ${auditEvents.entry})
            and ${auditEvents.entry} > ${sealedFloor}`,
      )
      .orderBy(asc(auditEvents.entry))
      .limit(BATCH);
    if (events.length === 0) return 0;
    const [head] = await tx.select().from(auditBatches).orderBy(desc(auditBatches.batch)).limit(1);
    const leaves = events.map(leafHash);
    const merkle = merkleRoot(leaves);
    const batch = (head?.batch ?? 0) + 1;
    await tx.insert(auditBatches).values({
      batch,
      size: events.length,
      merkleRoot: merkle,
      root: chainRoot(head?.root ?? GENESIS, merkle),
      sealedAt: now,
    });
    await tx.insert(auditLinks).values(
      events.map((event, position) => ({
        entry: event.entry,
        batch,
        position,
        hash: leaves[position] as string,
      })),
    );
    return events.length;
  });
}

/**
 * Entry numbers are handed out before commit, so a late transaction may leave a hole behind the newest link.
 * Looking back this many entries finds it without reading the whole table each time; the doctor counts what
 * is older and unsealed.
 */
const LOOK_BACK = 100_000;
const sealedFloor = sql`(select coalesce(max(entry), 0) - ${LOOK_BACK} from ${auditLinks})`;
