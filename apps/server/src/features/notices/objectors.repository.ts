import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';
import { objectors } from '@jiebang/db/schema/notices';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { and, eq, inArray } from 'drizzle-orm';

// Everything that reads the table `objectors`. Whoever calls has asked `mayReadStatement` before, or writes to the
// objector and to nobody else.

export async function insertObjector(tx: Tx, row: typeof objectors.$inferInsert): Promise<void> {
  await tx.insert(objectors).values(row);
}

/** Who objected, what they wrote and what they were told, of several objections. */
export async function listStatements(tx: Tx, objectionIds: readonly string[]) {
  if (objectionIds.length === 0) return [];
  return await tx
    .select({ objector: objectors, file: files })
    .from(objectors)
    .leftJoin(files, eq(files.id, objectors.fileId))
    .where(inArray(objectors.objectionId, [...objectionIds]));
}
export type StatementRow = Awaited<ReturnType<typeof listStatements>>[number];

export async function findStatement(tx: Tx, objectionId: string): Promise<StatementRow> {
  const [row] = await listStatements(tx, [objectionId]);
  if (!row) throw new Error(`objection ${objectionId} has no objector`);
  return row;
}

export async function updateAnswer(tx: Tx, objectionId: string, answer: string): Promise<void> {
  await tx.update(objectors).set({ answer }).where(eq(objectors.objectionId, objectionId));
}

/** Name of a body that the person belongs to. */
export async function findOwnOrganisation(tx: Tx, userId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), eq(memberships.organisationId, id)));
  return row?.name ?? null;
}
