import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';
import { users } from '@jiebang/db/schema/identity';
import { organisations } from '@jiebang/db/schema/organisations';
import {
  resourceConsents,
  resourceDownloads,
  resourceFiles,
  resourceRequests,
  resources,
} from '@jiebang/db/schema/resources';
import { and, asc, desc, eq, lt, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { UserActor } from '../../platform/actor.ts';
import { roleIn } from './resources.repository.ts';

const owners = alias(organisations, 'owners');

const joined = (tx: Tx, actor: UserActor) =>
  tx
    .select({
      request: resourceRequests,
      resource: resources,
      organisation: organisations.name,
      owner: owners.name,
      ownerRole: roleIn(resources.organisationId, actor),
      requesterRole: roleIn(resourceRequests.organisationId, actor),
    })
    .from(resourceRequests)
    .innerJoin(resources, eq(resources.id, resourceRequests.resourceId))
    .innerJoin(organisations, eq(organisations.id, resourceRequests.organisationId))
    .leftJoin(owners, eq(owners.id, resources.organisationId));
export type RequestPlace = Awaited<ReturnType<typeof joined>>[number];

export async function findRequest(
  tx: Tx,
  actor: UserActor,
  id: string,
  visible: SQL,
): Promise<RequestPlace | null> {
  const [row] = await joined(tx, actor).where(and(eq(resourceRequests.id, id), visible));
  return row ?? null;
}

type Filter = { resource?: string | undefined; status?: string | undefined; before?: string | undefined };

/** Newest first. */
export async function listRequestRows(
  tx: Tx,
  actor: UserActor,
  visible: SQL,
  { resource, status, before }: Filter,
  limit: number,
): Promise<RequestPlace[]> {
  return await joined(tx, actor)
    .where(
      and(
        visible,
        resource ? eq(resourceRequests.resourceId, resource) : undefined,
        status ? eq(resourceRequests.status, status) : undefined,
        before ? lt(resourceRequests.id, before) : undefined,
      ),
    )
    .orderBy(desc(resourceRequests.id))
    .limit(limit);
}

/** Holds the row until commit: nobody ends a grant while a file is handed out by it. */
export async function lockRequest(tx: Tx, id: string): Promise<void> {
  await tx
    .select({ id: resourceRequests.id })
    .from(resourceRequests)
    .where(eq(resourceRequests.id, id))
    .for('update');
}

export async function insertRequest(tx: Tx, row: typeof resourceRequests.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(resourceRequests).values(row).returning({ id: resourceRequests.id });
  if (!inserted) throw new Error('request insert returned nothing');
  return inserted.id;
}

/** What is granted of a resource and was neither returned nor revoked. */
export async function listTaken(tx: Tx, resourceId: string) {
  const rows = await tx
    .select({ request: resourceRequests, organisation: organisations.name })
    .from(resourceRequests)
    .innerJoin(organisations, eq(organisations.id, resourceRequests.organisationId))
    .where(and(eq(resourceRequests.resourceId, resourceId), eq(resourceRequests.status, 'granted')))
    .orderBy(asc(resourceRequests.fromDay), asc(resourceRequests.id));
  return rows.map(({ request, organisation }) => ({
    requestId: request.id,
    organisation,
    amount: request.grantedAmount ?? 0,
    fromDay: request.fromDay,
    untilDay: request.untilDay,
  }));
}

/** Ids of the requests on a resource that nobody has decided yet. */
export async function listUndecided(tx: Tx, resourceId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: resourceRequests.id })
    .from(resourceRequests)
    .where(and(eq(resourceRequests.resourceId, resourceId), eq(resourceRequests.status, 'requested')));
  return rows.map(({ id }) => id);
}

/** Once for a person and a version. */
export async function insertConsent(tx: Tx, row: typeof resourceConsents.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(resourceConsents)
    .values(row)
    .onConflictDoNothing()
    .returning({ by: resourceConsents.by });
  return made.length === 1;
}

export async function listConsents(tx: Tx, requestId: string) {
  return await tx
    .select({ consent: resourceConsents, by: users.name })
    .from(resourceConsents)
    .innerJoin(users, eq(users.id, resourceConsents.by))
    .where(eq(resourceConsents.requestId, requestId))
    .orderBy(asc(resourceConsents.at));
}

export async function insertDownload(tx: Tx, row: typeof resourceDownloads.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(resourceDownloads).values(row).returning({ id: resourceDownloads.id });
  if (!inserted) throw new Error('download insert returned nothing');
  return inserted.id;
}

/** Newest first. */
export async function listDownloadRows(
  tx: Tx,
  resourceId: string,
  before: string | undefined,
  limit: number,
) {
  return await tx
    .select({
      download: resourceDownloads,
      by: users.name,
      organisation: organisations.name,
      file: files.name,
    })
    .from(resourceDownloads)
    .innerJoin(resourceRequests, eq(resourceRequests.id, resourceDownloads.requestId))
    .innerJoin(organisations, eq(organisations.id, resourceRequests.organisationId))
    .innerJoin(users, eq(users.id, resourceDownloads.by))
    .innerJoin(resourceFiles, eq(resourceFiles.id, resourceDownloads.resourceFileId))
    .innerJoin(files, eq(files.id, resourceFiles.fileId))
    .where(
      and(eq(resourceRequests.resourceId, resourceId), before ? lt(resourceDownloads.id, before) : undefined),
    )
    .orderBy(desc(resourceDownloads.id))
    .limit(limit);
}
