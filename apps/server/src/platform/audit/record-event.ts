import type { Tx } from '@jiebang/db/client';
import { auditEvents } from '@jiebang/db/schema/platform';

export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string;
  data?: Record<string, unknown>;
};
type Stamped = AuditEntry & { at: Date; actorId: string | null; requestId: string | null };

/** Writes an audit event in the caller's transaction; answers its entry number. Data may hold ids and values, never secrets or personal data. */
export async function insertAuditEvent(tx: Tx, event: Stamped): Promise<bigint> {
  const [row] = await tx
    .insert(auditEvents)
    .values({ ...event, data: event.data ?? {} })
    .returning({ entry: auditEvents.entry });
  if (!row) throw new Error('audit insert returned nothing');
  return row.entry;
}
