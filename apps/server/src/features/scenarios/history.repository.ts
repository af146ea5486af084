import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { auditEvents } from '@jiebang/db/schema/platform';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

export async function findUserName(tx: Tx, userId: string | null): Promise<string | null> {
  if (!userId) return null;
  const [row] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return row?.name ?? null;
}

/** The steps of a scenario as the audit log has them, oldest first. */
export async function listSteps(tx: Tx, scenarioId: string, verbs: readonly string[]) {
  return await tx
    .select({
      at: auditEvents.at,
      action: auditEvents.action,
      actorName: users.name,
      reason: sql<string | null>`${auditEvents.data} ->> 'reason'`,
      districtReason: sql<string | null>`${auditEvents.data} ->> 'districtReason'`,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.subjectType, 'scenario'),
        eq(auditEvents.subjectId, scenarioId),
        inArray(
          auditEvents.action,
          verbs.map((verb) => `scenario.${verb}`),
        ),
      ),
    )
    .orderBy(asc(auditEvents.entry));
}
