import type { PhaseView } from '@jiebang/contracts/competitions';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { visibleTo } from './competitions.policy.ts';
import { isInTeam } from './competitions.repository.ts';
import { presentPhase } from './phases.presenter.ts';
import { findPhase, listPhaseParts } from './phases.repository.ts';

/** One phase of a competition that the actor may know of. */
export async function getPhase(ctx: Ctx, id: string): Promise<PhaseView> {
  const { db, clock } = ctx.services;
  const place = await findPhase(db, id, visibleTo(ctx.actor));
  if (!place) throw notFound('phase');
  const parts = await listPhaseParts(db, [id]);
  const inTeam = await isInTeam(db, place.competition.id, ctx.actor.userId);
  return presentPhase(place, parts, { actor: ctx.actor, inTeam, now: clock.now() });
}
