import type { Tx } from '@jiebang/db/client';
import { roleGrants, users } from '@jiebang/db/schema/identity';
import type { Role } from '@jiebang/domain/identity/roles';
import { and, desc, eq, ilike, lt, or } from 'drizzle-orm';
import { rolesOfUser, type UserRow } from './users.repository.ts';

/** The row with its roles, held until commit: acts on one account happen one after the other. */
export async function lockUser(tx: Tx, id: string): Promise<UserRow | null> {
  const [held] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id)).for('update');
  if (!held) return null;
  // Read after the lock is held: another act's roles are seen once it has committed.
  const [row] = await tx.select({ user: users, roles: rolesOfUser }).from(users).where(eq(users.id, id));
  return row ? { ...row.user, roles: row.roles } : null;
}

/** False when the person has the role. */
export async function insertRoleGrant(
  tx: Tx,
  row: { userId: string; role: Role; grantedBy: string | null; grantedAt: Date },
): Promise<boolean> {
  const made = await tx
    .insert(roleGrants)
    .values(row)
    .onConflictDoNothing()
    .returning({ role: roleGrants.role });
  return made.length === 1;
}

/** False when the person does not have the role. */
export async function deleteRoleGrant(tx: Tx, userId: string, role: Role): Promise<boolean> {
  const gone = await tx
    .delete(roleGrants)
    .where(and(eq(roleGrants.userId, userId), eq(roleGrants.role, role)))
    .returning({ role: roleGrants.role });
  return gone.length === 1;
}

/**
 * Newest accounts first. `q` finds a part of the name, or a whole mail address: the list shows addresses masked, and
 * a search for parts of one would give them away letter by letter.
 */
export async function listUserRows(
  tx: Tx,
  { q, before, limit }: { q: string | undefined; before: string | undefined; limit: number },
): Promise<UserRow[]> {
  const part = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx
    .select({ user: users, roles: rolesOfUser })
    .from(users)
    .where(
      and(
        q ? or(ilike(users.name, part), eq(users.email, q.trim().toLowerCase())) : undefined,
        before ? lt(users.id, before) : undefined,
      ),
    )
    .orderBy(desc(users.id))
    .limit(limit);
  return rows.map(({ user, roles }) => ({ ...user, roles }));
}
