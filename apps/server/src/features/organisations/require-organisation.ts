import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { can, type OrganisationAction, visibleTo } from './organisations.policy.ts';
import { findOrganisation, lockOrganisation, type OrganisationPlace } from './organisations.repository.ts';

/** A body that the actor may see, or the 404 that a missing one gets. */
export async function requireOrganisation(tx: Tx, actor: UserActor, id: string): Promise<OrganisationPlace> {
  const place = await findOrganisation(tx, id, actor.userId, visibleTo(actor));
  if (!place) throw notFound('organisation');
  return place;
}

/**
 * A body in which the actor may do this, held until commit. To an outsider a body's inner affairs are the same 404 as
 * no body; a member whose role is too small is told so.
 */
export async function requireAbility(
  work: Work,
  actor: UserActor,
  id: string,
  action: OrganisationAction,
): Promise<OrganisationPlace> {
  await lockOrganisation(work.tx, id);
  const place = await requireOrganisation(work.tx, actor, id);
  if (can(actor, action, place.role)) return place;
  throw place.role ? new AppError('forbidden', `${place.role} may not ${action}`) : notFound('not a member');
}
