import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { updateDueAt } from './panels.repository.ts';
import { requirePanel } from './require-panel.ts';
import { tellExtendedDue } from './tell-about-panel.ts';

/** Moves the date by which sheets are due, later only; judges who still owe one are told. */
export async function extendPanel(
  ctx: Ctx,
  id: string,
  input: { dueAt: string; reason: string },
): Promise<void> {
  const to = parseFutureDate('dueAt', input.dueAt, ctx.services.clock.now());
  await transact(ctx, async (work) => {
    const place = await requirePanel(work, id, 'open');
    const from = place.panel.dueAt;
    if (to <= from)
      throw new AppError('deadline_earlier', '', {
        errors: [{ path: 'dueAt', code: 'too_early', message: 'Later than the present date only.' }],
      });
    await updateDueAt(work.tx, id, to);
    await work.audit({
      action: 'panel.extend',
      subjectType: 'panel',
      subjectId: id,
      data: { from: from.toISOString(), to: to.toISOString(), reason: input.reason },
    });
    await tellExtendedDue(work, place, { from, to, reason: input.reason });
  });
}
