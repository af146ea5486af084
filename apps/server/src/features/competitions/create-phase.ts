import type { phaseBody } from '@jiebang/contracts/competitions';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { parseDate, requireOrder } from '../../platform/parse-date.ts';
import { requireMetric, requireQuota } from './check-phase.ts';
import { can, organises } from './competitions.policy.ts';
import { insertPhase, nextPhasePosition } from './phases.repository.ts';
import { lockCompetitionOfTrack } from './tracks.repository.ts';

export type NewPhase = z.output<typeof phaseBody>;

/** Adds a phase at the end of a track, in draft; answers its id. */
export async function createPhase(ctx: Ctx, trackId: string, input: NewPhase): Promise<string> {
  const metric = requireMetric(input.metric, input.metricParams);
  const startsAt = parseDate('startsAt', input.startsAt);
  const endsAt = parseDate('endsAt', input.endsAt);
  requireOrder('endsAt', startsAt, endsAt);
  requireQuota(input.quotaPerDay, input.quotaTotal);
  return await transact(ctx, async (work) => {
    const place = organises(ctx.actor) ? await lockCompetitionOfTrack(work.tx, trackId) : null;
    if (!place) throw notFound('track');
    const { competition } = place;
    if (!can(ctx.actor, 'edit', competition, { inTeam: false, solvers: null }))
      throw new AppError('wrong_state', competition.status);
    const position = await nextPhasePosition(work.tx, trackId);
    const id = await insertPhase(work.tx, { ...input, trackId, position, metric, startsAt, endsAt });
    await work.audit({
      action: 'phase.create',
      subjectType: 'phase',
      subjectId: id,
      data: { competitionId: competition.id, trackId, position, ...input, metric },
    });
    return id;
  });
}
