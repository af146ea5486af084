import type { Tx } from '@jiebang/db/client';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { and, asc, eq, type SQL } from 'drizzle-orm';

export type OrganisationRow = typeof organisations.$inferSelect;
export type OrganisationPlace = { organisation: OrganisationRow; role: MemberRole | null };

/** Body and the person's own place in it. */
export async function findOrganisation(
  tx: Tx,
  id: string,
  userId: string,
  visible: SQL | undefined,
): Promise<OrganisationPlace | null> {
  const [row] = await tx
    .select({ organisation: organisations, role: memberships.role })
    .from(organisations)
    .leftJoin(
      memberships,
      and(eq(memberships.organisationId, organisations.id), eq(memberships.userId, userId)),
    )
    .where(and(eq(organisations.id, id), visible));
  return row ? { organisation: row.organisation, role: row.role as MemberRole | null } : null;
}

/**
 * Holds the body until commit: changes of who belongs to it and who owns it happen one after the other. What a
 * decision rests on is read after this, in a statement of its own, or it would be seen as it was before the wait.
 */
export async function lockOrganisation(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id)).for('update');
}

type Identity = { creditCode: string } | { registrationNumber: string; country: string };

export async function findByIdentity(tx: Tx, identity: Identity) {
  const where =
    'creditCode' in identity
      ? eq(organisations.creditCode, identity.creditCode)
      : and(
          eq(organisations.registrationNumber, identity.registrationNumber),
          eq(organisations.country, identity.country),
        );
  const [row] = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(where);
  return row ?? null;
}

/** Answers the row, or null when the code or number is registered: of two at once one gets in. */
export async function insertOrganisation(
  tx: Tx,
  row: typeof organisations.$inferInsert,
): Promise<OrganisationRow | null> {
  const [inserted] = await tx.insert(organisations).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

export async function updateOrganisationRow(
  tx: Tx,
  id: string,
  set: Partial<typeof organisations.$inferInsert>,
): Promise<void> {
  await tx.update(organisations).set(set).where(eq(organisations.id, id));
}

export async function listOrganisationsOf(tx: Tx, userId: string): Promise<OrganisationPlace[]> {
  const rows = await tx
    .select({ organisation: organisations, role: memberships.role })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(memberships.joinedAt));
  return rows.map(({ organisation, role }) => ({ organisation, role: role as MemberRole }));
}
