import type { Tx } from '@jiebang/db/client';
import { roleGrants, users } from '@jiebang/db/schema/identity';
import { memberships } from '@jiebang/db/schema/organisations';
import { resourceRequests } from '@jiebang/db/schema/resources';
import { capabilitiesOf, roles } from '@jiebang/domain/identity/roles';
import { and, eq, inArray } from 'drizzle-orm';
import type { Work } from '../../platform/context.ts';
import { type NotificationData, notify } from '../notifications/public.ts';
import type { RequestPlace } from './requests.repository.ts';

type OfResource = 'resource_requested' | 'resource_decided' | 'resource_ended' | 'resource_terms_changed';
type Told<K extends OfResource> = {
  requestId: string;
  kind: K;
  data: NotificationData[K];
  /** Tells one occasion of a kind from the next. */
  key?: string;
};

const officeRoles = roles.filter((role) => capabilitiesOf([role]).includes('resources.manage'));

async function listManagers(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(eq(memberships.organisationId, organisationId), inArray(memberships.role, ['owner', 'manager'])),
    );
  return rows.map(({ userId }) => userId);
}

async function listOfficers(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ userId: roleGrants.userId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(inArray(roleGrants.role, officeRoles), eq(users.status, 'active')));
  return rows.map(({ userId }) => userId);
}

/** Who runs the owning body; for a resource of the bureau its officers. */
export const listOwners = (tx: Tx, organisationId: string | null): Promise<string[]> =>
  organisationId ? listManagers(tx, organisationId) : listOfficers(tx);

/** Who runs the bodies that hold a grant on a resource. */
export async function listTakers(tx: Tx, resourceId: string) {
  const rows = await tx
    .select({ requestId: resourceRequests.id, organisationId: resourceRequests.organisationId })
    .from(resourceRequests)
    .where(and(eq(resourceRequests.resourceId, resourceId), eq(resourceRequests.status, 'granted')));
  const takers: { requestId: string; userIds: string[] }[] = [];
  for (const { requestId, organisationId } of rows)
    takers.push({ requestId, userIds: await listManagers(tx, organisationId) });
  return takers;
}

export async function tellPeople<K extends OfResource>(
  work: Work,
  userIds: readonly string[],
  { requestId, kind, data, key = '' }: Told<K>,
): Promise<void> {
  for (const userId of userIds)
    await notify(work, {
      userId,
      kind,
      data,
      link: `/workspace/resource-requests/${requestId}`,
      dedupeKey: `${kind}:${requestId}:${key}`,
    });
}

/** Tells who runs the body that asks. */
export async function tellRequester<K extends OfResource>(
  work: Work,
  { request }: Pick<RequestPlace, 'request'>,
  told: Omit<Told<K>, 'requestId'> & { kind: K },
): Promise<void> {
  const people = await listManagers(work.tx, request.organisationId);
  await tellPeople(work, people, { ...told, requestId: request.id });
}

/** Tells who owns the resource. */
export async function tellOwner<K extends OfResource>(
  work: Work,
  { request, resource }: Pick<RequestPlace, 'request' | 'resource'>,
  told: Omit<Told<K>, 'requestId'> & { kind: K },
): Promise<void> {
  const people = await listOwners(work.tx, resource.organisationId);
  await tellPeople(work, people, { ...told, requestId: request.id });
}
