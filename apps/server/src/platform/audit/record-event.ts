import type { Tx } from '@jiebang/db/client';
import { auditEvents } from '@jiebang/db/schema/platform';
import { sql } from 'drizzle-orm';

export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string;
  data?: Record<string, unknown>;
  /** From `reserveEntry`, when the number had to be known before. */
  entry?: bigint;
  /** The log must not tell who it was: neither the person nor the request that leads to them is written. */
  unnamed?: true;
};
type Stamped = AuditEntry & { at: Date; actorId: string | null; requestId: string | null };

/** Writes an audit event in the caller's transaction; answers its entry number. Data may hold ids and values, never secrets or personal data. */
export async function insertAuditEvent(tx: Tx, event: Stamped): Promise<bigint> {
  const { unnamed, ...stamped } = event;
  const named = unnamed ? { actorId: null, requestId: null } : {};
  const [row] = await tx
    .insert(auditEvents)
    .values({ ...stamped, ...named, data: event.data ?? {} })
    .returning({ entry: auditEvents.entry })
    .prepare(event.entry === undefined ? 'audit_event' : 'audit_event_reserved')
    .execute();
  if (!row) throw new Error('audit insert returned nothing');
  return row.entry;
}

/** The next entry number. A number whose transaction fails stays unused: the chain links what is there. */
export async function reserveEntry(tx: Tx): Promise<bigint> {
  const { rows } = await tx.execute<{ entry: string }>(
    sql`select nextval(pg_get_serial_sequence('audit_events', 'entry')) as entry`,
  );
  return BigInt(rows[0]?.entry as string);
}
