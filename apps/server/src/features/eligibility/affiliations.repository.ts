import type { Tx } from '@jiebang/db/client';
import { affiliations } from '@jiebang/db/schema/eligibility';
import { organisations } from '@jiebang/db/schema/organisations';
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';

/** Of a body: what it declared, and what others declared of it. Standing ones first, the newest on top. */
export const listOf = async (tx: Tx, body: { id: string; creditCode: string | null }) =>
  await tx
    .select({ affiliation: affiliations, organisation: organisations.name })
    .from(affiliations)
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(
      or(
        eq(affiliations.organisationId, body.id),
        body.creditCode === null ? sql`false` : eq(affiliations.creditCode, body.creditCode),
      ),
    )
    .orderBy(sql`${affiliations.endedAt} is not null`, desc(affiliations.id));

export async function findAffiliation(tx: Tx, id: string) {
  const [row] = await tx.select().from(affiliations).where(eq(affiliations.id, id));
  return row ?? null;
}

/** Null when it stands already: of two at once one gets in. */
export async function insertAffiliation(
  tx: Tx,
  row: typeof affiliations.$inferInsert,
): Promise<string | null> {
  const [made] = await tx
    .insert(affiliations)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: affiliations.id });
  return made?.id ?? null;
}

/** False when it is over already. */
export async function updateEnded(
  tx: Tx,
  id: string,
  ended: { endedBy: string; endedAt: Date; endReason: string },
): Promise<boolean> {
  const rows = await tx
    .update(affiliations)
    .set(ended)
    .where(and(eq(affiliations.id, id), isNull(affiliations.endedAt)))
    .returning({ id: affiliations.id });
  return rows.length === 1;
}
