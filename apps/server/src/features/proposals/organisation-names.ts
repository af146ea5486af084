import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { inArray } from 'drizzle-orm';

/** Names of the bodies that these rows belong to. */
export async function findOrganisationNames(
  tx: Tx,
  rows: readonly { organisationId: string }[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ organisationId }) => organisationId);
  const found = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}
