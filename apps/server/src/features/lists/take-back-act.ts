import { type Ctx, transact } from '../../platform/context.ts';
import { decideAct, requirePreparedAct } from './require-prepared-act.ts';

/** Takes back an act that one prepared and nobody has decided. Answers the id of the list. */
export async function takeBackAct(ctx: Ctx, id: string): Promise<string> {
  return await transact(ctx, async (work) => {
    const { act } = await requirePreparedAct(ctx, work, id, 'take_back');
    await decideAct(work, act, 'take_back', {});
    return act.listId;
  });
}
