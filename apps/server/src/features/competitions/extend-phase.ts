import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseDate } from '../../platform/parse-date.ts';
import { refuseExtension } from './competitions.policy.ts';
import { insertExtension, type PhasePlace, updatePhaseEnd } from './phases.repository.ts';
import { requirePhase } from './require-phase.ts';
import { phaseNames, tellEntrants } from './tell-entrants.ts';

/** Moves the end of a released phase later, with a reason that everyone can read; every entrant is told. */
export async function extendPhase(
  ctx: Ctx,
  id: string,
  input: { endsAt: string; reason: string },
): Promise<void> {
  const endsAt = parseDate('endsAt', input.endsAt);
  await transact(ctx, async (work) => {
    const place = await requirePhase(ctx, work.tx, id, { lock: true });
    requireLater(place, endsAt, work.now);
    const { reason } = input;
    const from = place.phase.endsAt;
    await updatePhaseEnd(work.tx, id, endsAt);
    const extensionId = await insertExtension(work.tx, {
      phaseId: id,
      fromAt: from,
      toAt: endsAt,
      reason,
      createdBy: ctx.actor.userId,
      createdAt: work.now,
    });
    await work.audit({
      action: 'phase.extend',
      subjectType: 'phase',
      subjectId: id,
      data: { extensionId, from: from.toISOString(), to: endsAt.toISOString(), reason },
    });
    await tellEntrants(work, place.competition.id, (userId) => ({
      userId,
      kind: 'phase_extended',
      data: { ...phaseNames(place), from: from.toISOString(), to: endsAt.toISOString(), reason },
      link: `/competitions/${place.competition.slug}`,
      dedupeKey: `phase_extended:${extensionId}`,
    }));
    work.touch(`phase:${id}`);
    work.touch(`board:${id}`);
  });
}

function requireLater({ phase }: PhasePlace, endsAt: Date, now: Date): void {
  const refusal = refuseExtension(phase, endsAt, now);
  if (!refusal) return;
  if (refusal !== 'deadline_past') throw new AppError(refusal, `phase is ${phase.status}`);
  throw new AppError('invalid_request', 'new end is past', {
    errors: [{ path: 'endsAt', code: 'past', message: 'The new end must lie in the future.' }],
  });
}
