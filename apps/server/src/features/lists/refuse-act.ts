import { type Ctx, transact } from '../../platform/context.ts';
import { decideAct, requirePreparedAct } from './require-prepared-act.ts';
import { tellRefused } from './tell-about-act.ts';

/** Refuses a prepared act; who prepared it is told why. Answers the id of the list. */
export async function refuseAct(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<string> {
  const by = ctx.actor.userId as string;
  return await transact(ctx, async (work) => {
    const { act, place } = await requirePreparedAct(ctx, work, id, 'refuse');
    await decideAct(work, act, 'refuse', { decidedBy: by, decidedAt: work.now, refusal: reason }, { reason });
    await tellRefused(work, place.list, act, reason);
    return act.listId;
  });
}
