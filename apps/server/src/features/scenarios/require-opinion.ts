import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { canGive, type OpinionAction } from './opinions.policy.ts';
import { findOpinionOf, type OpinionPlace } from './opinions.repository.ts';
import { lockScenario } from './scenarios.repository.ts';

/**
 * One's own opinion, if this may be done to it now. The scenario is held until commit: what is decided for the panel as
 * a whole (is it complete?) is decided by one expert at a time.
 */
export async function requireOpinion(
  work: Work,
  actor: UserActor,
  id: string,
  action: OpinionAction,
): Promise<OpinionPlace> {
  const seen = await findOpinionOf(work.tx, id, actor.userId);
  if (!seen) throw notFound('opinion');
  await lockScenario(work.tx, seen.scenario.id);
  const place = await findOpinionOf(work.tx, id, actor.userId);
  if (!place) throw notFound('opinion');
  if (place.opinion.status !== 'assigned') throw new AppError('wrong_state', place.opinion.status);
  if (!canGive(action, place)) throw new AppError('expert_conflict', 'belongs to the poster by now');
  return place;
}
