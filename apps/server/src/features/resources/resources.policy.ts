import type { resourceActions, resourceRequestActions } from '@jiebang/contracts/resources';
import { memberships } from '@jiebang/db/schema/organisations';
import { resourceRequests, resources } from '@jiebang/db/schema/resources';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { isExpired, isRunning } from '@jiebang/domain/resources/clock';
import {
  type ResourceRequestStatus,
  type ResourceStatus,
  resourceLifecycle,
  resourceRequestLifecycle,
} from '@jiebang/domain/resources/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds, type UserActor } from '../../platform/actor.ts';
import { AppError } from '../../platform/errors.ts';

export type ResourceAction = (typeof resourceActions)[number];
export type RequestAction = (typeof resourceRequestActions)[number];

/** Does the actor look after the resources of all, and own those of the bureau? */
export const manages = (actor: Actor): boolean => holds(actor, 'resources.manage');

/** Bodies the person belongs to. */
const bodiesOf = ({ userId }: UserActor): SQL =>
  sql`(select m.organisation_id from ${memberships} m where m.user_id = ${userId})`;

/** What anybody finds in the catalogue on this day. */
export const inCatalogue = (today: string): SQL =>
  sql`(${resources.status} = 'offered' and ${resources.untilDay} >= ${today})`;

/** Resources of the bodies a person belongs to; for the bureau all. */
export function ownedBy(actor: UserActor): SQL {
  if (manages(actor)) return sql`true`;
  return sql`${resources.organisationId} in ${bodiesOf(actor)}`;
}

/** Rows an actor may know of: the catalogue, one's own, and what one's bodies have asked for. */
export function resourcesVisibleTo(actor: Actor, today: string): SQL {
  if (actor.kind !== 'user') return inCatalogue(today);
  return sql`(${inCatalogue(today)} or ${ownedBy(actor)} or exists (select 1 from ${resourceRequests} r
    where r.resource_id = ${resources.id} and r.organisation_id in ${bodiesOf(actor)}))`;
}

/** Requests of one's bodies and on their resources; for the bureau all. Read beside `resources`. */
export function requestsVisibleTo(actor: UserActor): SQL {
  return sql`(${ownedBy(actor)} or ${resourceRequests.organisationId} in ${bodiesOf(actor)})`;
}

const runs = (role: MemberRole | null): boolean => role === 'owner' || role === 'manager';

export type ResourceFacts = {
  resource: { organisationId: string | null; status: string; untilDay: string };
  /** What the viewer is in the owning body. */
  ownerRole: MemberRole | null;
};

/** Does the actor act for the owner? */
export const owns = (actor: Actor, { resource, ownerRole }: ResourceFacts): boolean =>
  resource.organisationId === null ? manages(actor) : runs(ownerRole);

/** May the actor know how it is used? Colleagues of the owner, and the bureau. */
export const watches = (actor: Actor, facts: ResourceFacts): boolean =>
  manages(actor) || facts.ownerRole !== null;

/** What the actor may do now with a resource that is visible to them. */
export function can(actor: Actor, action: ResourceAction, facts: ResourceFacts, today: string): boolean {
  if (actor.kind !== 'user' || actor.scopes !== null) return false;
  const { status } = facts.resource as { status: ResourceStatus };
  switch (action) {
    case 'read_log':
      return watches(actor, facts);
    case 'request':
      return status === 'offered' && !isExpired(facts.resource, today);
    case 'edit':
      return owns(actor, facts) && status === 'draft';
    case 'set_terms':
    case 'add_file':
      return owns(actor, facts) && status !== 'withdrawn';
    default:
      return owns(actor, facts) && allows(resourceLifecycle, action, status);
  }
}

export type RequestFacts = ResourceFacts & {
  request: { status: string; fromDay: string; untilDay: string };
  /** What the viewer is in the body that asks. */
  requesterRole: MemberRole | null;
};

/** Whose act it is, the state apart. Whoever belongs to the body that asks decides nothing about its request. */
function isFor(actor: Actor, action: RequestAction, facts: RequestFacts): boolean {
  switch (action) {
    case 'grant':
    case 'refuse':
    case 'revoke':
      return owns(actor, facts) && facts.requesterRole === null;
    case 'take_back':
      return runs(facts.requesterRole);
    case 'return':
      return runs(facts.requesterRole) || owns(actor, facts);
    default:
      return facts.requesterRole !== null;
  }
}

export function canRequest(actor: Actor, action: RequestAction, facts: RequestFacts, today: string): boolean {
  if (actor.kind !== 'user' || actor.scopes !== null || !isFor(actor, action, facts)) return false;
  const { request } = facts;
  if (action === 'download') return isRunning(request, today);
  if (action === 'accept_terms') return request.status === 'granted' && !isExpired(request, today);
  return allows(resourceRequestLifecycle, action, request.status as ResourceRequestStatus);
}

/** Why not, in the words that help most: first whose matter it is, then the state. */
export function requestRefusal(actor: Actor, action: RequestAction, facts: RequestFacts): AppError {
  if (isFor(actor, action, facts))
    return new AppError(
      action === 'download' ? 'grant_not_running' : 'wrong_state',
      `${action} of ${facts.request.status}`,
    );
  return owns(actor, facts) && facts.requesterRole !== null
    ? new AppError('resource_involved')
    : new AppError('forbidden', action);
}
