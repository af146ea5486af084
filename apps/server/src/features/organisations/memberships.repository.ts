import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { memberships } from '@jiebang/db/schema/organisations';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { and, asc, eq } from 'drizzle-orm';

const place = (organisationId: string, userId: string) =>
  and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId));

export async function findRole(tx: Tx, organisationId: string, userId: string): Promise<MemberRole | null> {
  const [row] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(place(organisationId, userId));
  return (row?.role as MemberRole | undefined) ?? null;
}

/** The owner first, then in the order they joined. */
export async function listMemberRows(tx: Tx, organisationId: string) {
  const rows = await tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      joinedAt: memberships.joinedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(asc(memberships.joinedAt));
  return rows
    .map((row) => ({ ...row, role: row.role as MemberRole }))
    .sort((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'));
}

/** False when the person is a member. */
export async function insertMembership(
  tx: Tx,
  row: { organisationId: string; userId: string; role: MemberRole; joinedAt: Date },
): Promise<boolean> {
  const made = await tx
    .insert(memberships)
    .values(row)
    .onConflictDoNothing({ target: [memberships.organisationId, memberships.userId] })
    .returning({ role: memberships.role });
  return made.length === 1;
}

export async function updateRole(
  tx: Tx,
  organisationId: string,
  userId: string,
  role: MemberRole,
): Promise<void> {
  await tx.update(memberships).set({ role }).where(place(organisationId, userId));
}

export async function deleteMembership(tx: Tx, organisationId: string, userId: string): Promise<void> {
  await tx.delete(memberships).where(place(organisationId, userId));
}

/** The owner's user id; null only in a body whose data was tampered with. */
export async function findOwner(tx: Tx, organisationId: string): Promise<string | null> {
  const [row] = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner')));
  return row?.userId ?? null;
}

/** Is the address that of a member? */
export async function isMemberAddress(tx: Tx, organisationId: string, email: string): Promise<boolean> {
  const rows = await tx
    .select({ userId: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), eq(users.email, email)));
  return rows.length > 0;
}
