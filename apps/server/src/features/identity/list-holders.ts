import type { Tx } from '@jiebang/db/client';
import { roleGrants, users } from '@jiebang/db/schema/identity';
import { type Capability, capabilitiesOf, roles } from '@jiebang/domain/identity/roles';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** Everybody whose roles give the capability and whose account is active, by name. */
export async function listHolders(tx: Tx, capability: Capability): Promise<{ id: string; name: string }[]> {
  const giving = roles.filter((role) => capabilitiesOf([role]).includes(capability));
  return await tx
    .selectDistinct({ id: users.id, name: users.name })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(inArray(roleGrants.role, giving), eq(users.status, 'active')))
    .orderBy(asc(users.name), asc(users.id));
}
