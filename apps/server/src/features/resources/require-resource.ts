import type { Tx } from '@jiebang/db/client';
import { beijingDay } from '@jiebang/domain/calendar/day';
import type { Actor, UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { findRequest, lockRequest, type RequestPlace } from './requests.repository.ts';
import {
  can,
  canRequest,
  owns,
  type RequestAction,
  type ResourceAction,
  requestRefusal,
  requestsVisibleTo,
  resourcesVisibleTo,
} from './resources.policy.ts';
import { findResource, lockResource, type ResourcePlace } from './resources.repository.ts';

export const todayOf = (now: Date): string => beijingDay(now.getTime());

/** A resource that the actor may see, or the 404 that a missing one gets. */
export async function requireResource(
  tx: Tx,
  actor: Actor,
  id: string,
  today: string,
): Promise<ResourcePlace> {
  const place = await findResource(tx, actor, id, resourcesVisibleTo(actor, today));
  if (!place) throw notFound('resource');
  return place;
}

/** A resource with which its owner may do this now. */
export function requireMay(
  actor: UserActor,
  action: Exclude<ResourceAction, 'request' | 'read_log'>,
  place: ResourcePlace,
  today: string,
): void {
  if (can(actor, action, place, today)) return;
  if (!owns(actor, place)) throw new AppError('forbidden', action);
  throw new AppError('wrong_state', `${action} of ${place.resource.status}`);
}

/** The same, held until commit. */
export async function holdResource(
  work: Work,
  actor: UserActor,
  id: string,
  action: Parameters<typeof requireMay>[1],
): Promise<ResourcePlace> {
  const today = todayOf(work.now);
  await requireResource(work.tx, actor, id, today);
  await lockResource(work.tx, id);
  const place = await requireResource(work.tx, actor, id, today);
  requireMay(actor, action, place, today);
  return place;
}

/** A request that the actor may see, or the 404 that a missing one gets. */
export async function requireRequest(tx: Tx, actor: UserActor, id: string): Promise<RequestPlace> {
  const place = await findRequest(tx, actor, id, requestsVisibleTo(actor));
  if (!place) throw notFound('resource request');
  return place;
}

/**
 * A request with which the actor may do this now, held until commit. Its resource is held first: of two grants on the
 * last units the second counts what the first has taken.
 */
export async function holdRequest(
  work: Work,
  actor: UserActor,
  id: string,
  action: RequestAction,
): Promise<RequestPlace> {
  const seen = await requireRequest(work.tx, actor, id);
  if (action === 'grant') await lockResource(work.tx, seen.resource.id);
  await lockRequest(work.tx, id);
  const place = await requireRequest(work.tx, actor, id);
  if (canRequest(actor, action, place, todayOf(work.now))) return place;
  throw requestRefusal(actor, action, place);
}
