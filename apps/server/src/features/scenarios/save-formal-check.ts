import { roundSettings } from '@jiebang/domain/rounds/settings';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { deleteFound, upsertFound } from './formal-check.repository.ts';
import { requireScenario } from './require-scenario.ts';

type Tick = { version: number; ok: boolean | null; note: string };

/** Saves one point as the clerk works. Refused when the enterprise has handed in another version meanwhile. */
export async function saveFormalCheck(
  ctx: Ctx,
  { id, item }: { id: string; item: string },
  { version, ok, note }: Tick,
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'pass_formal');
    if (!roundSettings(place.round.settings).checklist.some((point) => point.id === item))
      throw notFound('point');
    const present = place.latest?.version ?? 0;
    if (present !== version) throw new AppError('conflict', 'version', { details: { version: present } });
    if (ok === null) await deleteFound(work.tx, id, item);
    else
      await upsertFound(work.tx, {
        scenarioId: id,
        version,
        item,
        ok,
        note,
        checkedBy: actor.userId,
        checkedAt: work.now,
      });
    await work.audit({
      action: 'scenario.check',
      subjectType: 'scenario',
      subjectId: id,
      data: { version, item, ok, note },
    });
  });
}
