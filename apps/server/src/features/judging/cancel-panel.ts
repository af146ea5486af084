import { panels } from '@jiebang/db/schema/judging';
import { panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { requirePanel } from './require-panel.ts';
import { tellCancelled } from './tell-about-panel.ts';

/** Cancels a panel, with a reason that its judges are told; the competition may get another one. */
export async function cancelPanel(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    const place = await requirePanel(work, id);
    await transition(work, {
      table: panels,
      lifecycle: panelLifecycle,
      verb: 'cancel',
      id,
      set: { cancelReason: reason },
      data: { reason },
    });
    if (place.panel.openedAt) await tellCancelled(work, place, reason);
  });
}
