import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import { notFound } from '../../platform/errors.ts';
import { requireVisible } from './require-scenario.ts';
import { sideOf } from './scenarios.policy.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

/**
 * What the bureau notes about a scenario is its own: an official who belongs to the poster gets the 404 of everybody
 * else there, as does a draft.
 */
export async function requireHandedIn(tx: Tx, actor: UserActor, id: string): Promise<ScenarioPlace> {
  const place = await requireVisible(tx, actor, id);
  if (sideOf(place) !== 'bureau' || !place.latest) throw notFound('scenario');
  return place;
}
