import { challengeLists } from '@jiebang/db/schema/lists';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { requireList } from './require-list.ts';
import { tellEditors } from './tell-about-list.ts';
import { unscheduled } from './unschedule-list.ts';

/** Sends a list that awaits publication back; who wrote on it is told why. The preparer may take it back the same way. */
export async function sendListBack(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    await requireList(work, id);
    const list = await transition(work, {
      table: challengeLists,
      lifecycle: listLifecycle,
      verb: 'send_back',
      id,
      set: { readyAt: null, ...unscheduled, scheduleFailure: null },
      data: { reason },
    });
    await tellEditors(work, list, { by: ctx.actor.name, except: ctx.actor.userId, reason });
  });
}
