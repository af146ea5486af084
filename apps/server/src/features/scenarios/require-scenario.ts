import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { refusalOf, type ScenarioAction, visibleTo } from './scenarios.policy.ts';
import { findScenario, lockScenario, type ScenarioPlace } from './scenarios.repository.ts';

/** A scenario that the actor may see, or the 404 that a missing one gets. */
export async function requireVisible(tx: Tx, actor: UserActor, id: string): Promise<ScenarioPlace> {
  const place = await findScenario(tx, id, actor.userId, visibleTo(actor));
  if (!place) throw notFound('scenario');
  return place;
}

/** The scenario, held until commit, if the actor may do this to it now; else the reason why not. */
export async function requireScenario(
  work: Work,
  actor: UserActor,
  id: string,
  action: ScenarioAction,
): Promise<ScenarioPlace> {
  await lockScenario(work.tx, id);
  const place = await requireVisible(work.tx, actor, id);
  const refusal = refusalOf(actor, action, place, work.now);
  if (!refusal) return place;
  const details = refusal === 'on_other_desk' ? { clerk: place.clerkName } : undefined;
  throw new AppError(
    refusal,
    `${action} on ${place.scenario.status}`,
    details === undefined ? {} : { details },
  );
}

/** What was saved meanwhile is not overwritten, and what is handed in is what the person has seen. */
export function requireRevision(present: number, given: number): void {
  if (present !== given) throw new AppError('conflict', 'revision', { details: { revision: present } });
}
