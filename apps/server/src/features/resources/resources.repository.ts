import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { resourceFiles, resources, resourceTerms } from '@jiebang/db/schema/resources';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { and, asc, desc, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '../../platform/actor.ts';

export type TermsRow = typeof resourceTerms.$inferSelect;

/** What a person is in a body, as a column. */
export const roleIn = (organisation: PgColumn, { userId }: Actor) =>
  sql<MemberRole | null>`(select m.role from ${memberships} m where m.organisation_id = ${organisation} and m.user_id = ${userId})`;

const joined = (tx: Tx, actor: Actor) =>
  tx
    .select({
      resource: resources,
      owner: organisations.name,
      ownerRole: roleIn(resources.organisationId, actor),
    })
    .from(resources)
    .leftJoin(organisations, eq(organisations.id, resources.organisationId));
export type ResourcePlace = Awaited<ReturnType<typeof joined>>[number];

export async function findResource(
  tx: Tx,
  actor: Actor,
  id: string,
  visible: SQL,
): Promise<ResourcePlace | null> {
  const [row] = await joined(tx, actor).where(and(eq(resources.id, id), visible));
  return row ?? null;
}

export type ResourceFilter = {
  q?: string | undefined;
  kind?: string | undefined;
  sector?: string | undefined;
  status?: string | undefined;
  before?: string | undefined;
};

/** Newest first. */
export async function listResourceRows(
  tx: Tx,
  actor: Actor,
  visible: SQL,
  { q, kind, sector, status, before }: ResourceFilter,
  limit: number,
): Promise<ResourcePlace[]> {
  const part = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return await joined(tx, actor)
    .where(
      and(
        visible,
        q
          ? sql`concat_ws(' ', ${resources.title} ->> 'zh', ${resources.title} ->> 'en', ${resources.summary} ->> 'zh', ${resources.summary} ->> 'en', ${organisations.name}) ilike ${part}`
          : undefined,
        kind ? eq(resources.kind, kind) : undefined,
        sector ? eq(resources.sector, sector) : undefined,
        status ? eq(resources.status, status) : undefined,
        before ? lt(resources.id, before) : undefined,
      ),
    )
    .orderBy(desc(resources.id))
    .limit(limit);
}

/** Holds the row until commit: what is free of it is counted after this. */
export async function lockResource(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: resources.id }).from(resources).where(eq(resources.id, id)).for('update');
}

export async function insertResource(tx: Tx, row: typeof resources.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(resources).values(row).returning({ id: resources.id });
  if (!inserted) throw new Error('resource insert returned nothing');
  return inserted.id;
}

/** False when the row is no draft at this revision any more. */
export async function updateContent(
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<typeof resources.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(resources)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(resources.id, id), eq(resources.revision, revision), eq(resources.status, 'draft')))
    .returning({ id: resources.id });
  return rows.length === 1;
}

export async function insertTerms(tx: Tx, row: typeof resourceTerms.$inferInsert): Promise<void> {
  await tx.insert(resourceTerms).values(row);
}

/** False when somebody set them meanwhile. */
export async function updateTermsVersion(
  tx: Tx,
  id: string,
  { from, now }: { from: number; now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(resources)
    .set({ termsVersion: from + 1, updatedAt: now })
    .where(and(eq(resources.id, id), eq(resources.termsVersion, from), ne(resources.status, 'withdrawn')))
    .returning({ id: resources.id });
  return rows.length === 1;
}

export async function findTerms(
  tx: Tx,
  { id, termsVersion }: { id: string; termsVersion: number },
): Promise<TermsRow> {
  const [row] = await tx
    .select()
    .from(resourceTerms)
    .where(and(eq(resourceTerms.resourceId, id), eq(resourceTerms.version, termsVersion)));
  if (!row) throw new Error(`resource ${id} has no terms ${termsVersion}`);
  return row;
}

export async function insertResourceFile(tx: Tx, row: typeof resourceFiles.$inferInsert): Promise<void> {
  await tx.insert(resourceFiles).values(row);
}

export async function listFiles(tx: Tx, resourceId: string) {
  return await tx
    .select({ id: resourceFiles.id, file: files })
    .from(resourceFiles)
    .innerJoin(files, eq(files.id, resourceFiles.fileId))
    .where(eq(resourceFiles.resourceId, resourceId))
    .orderBy(asc(resourceFiles.id));
}

/** Bodies that the person runs, apart from one. */
export async function listRunBodies(tx: Tx, { userId }: Actor, except: string | null) {
  if (!userId) return [];
  return await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.userId, userId),
        inArray(memberships.role, ['owner', 'manager']),
        except ? ne(organisations.id, except) : undefined,
      ),
    )
    .orderBy(asc(organisations.name));
}
