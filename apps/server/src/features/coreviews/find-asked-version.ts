import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import { visibleTo } from './coreviews.policy.ts';
import { findCoreview } from './coreviews.repository.ts';

/** The version of a scenario that a question is about, for those who may see the question; null for everybody else. */
export async function findAskedVersion(tx: Tx, actor: UserActor, id: string) {
  const place = await findCoreview(tx, id, actor.userId, visibleTo(actor));
  return place ? { scenarioId: place.coreview.scenarioId, version: place.coreview.version } : null;
}
