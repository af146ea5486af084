import type { PhaseView } from '@jiebang/contracts/competitions';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { visibleTo } from './competitions.policy.ts';
import { isInTeam } from './competitions.repository.ts';
import { presentPhase } from './phases.presenter.ts';
import { findPhase, listPhaseParts } from './phases.repository.ts';

/** One phase of a competition that the actor may know of. */
export async function getPhase(ctx: Ctx, id: string): Promise<PhaseView> {
  const { actor, services } = ctx;
  return await readSnapshot(ctx, async (tx) => {
    const place = await findPhase(tx, id, visibleTo(actor));
    if (!place) throw notFound('phase');
    const parts = await listPhaseParts(tx, [id]);
    const inTeam = await isInTeam(tx, place.competition.id, actor.userId);
    return presentPhase(place, parts, { actor, inTeam, now: services.clock.now() });
  });
}
