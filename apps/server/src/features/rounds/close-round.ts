import { rounds } from '@jiebang/db/schema/scenarios';
import { roundLifecycle } from '@jiebang/domain/programs/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { requireRound } from './require-round.ts';
import { windowOf } from './rounds.policy.ts';

/** Closes the books of a round whose time is over. Before its end it stays open, as it was announced. */
export async function closeRound(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    // `extend` is what every announced round allows: the reason for a refusal is then its time alone.
    const round = await requireRound(ctx, work, id, 'close', 'extend');
    if (windowOf(round, work.now) !== 'ended') throw new AppError('round_not_ended');
    await transition(work, { table: rounds, lifecycle: roundLifecycle, verb: 'close', id });
  });
}
