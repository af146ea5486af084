import { rankings } from '@jiebang/db/schema/rankings';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { holdRanking } from './require-ranking.ts';
import { tellProposer } from './tell-about-ranking.ts';

/** Sends a proposed ranking back. It stays on record; scores and sheets are as they were. Answers its competition. */
export async function discardRanking(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<string> {
  return await transact(ctx, async (work) => {
    const { ranking, contest } = await holdRanking(work, id, ['proposed']);
    await transition(work, {
      table: rankings,
      lifecycle: rankingLifecycle,
      verb: 'discard',
      id,
      set: { endReason: reason },
      data: { reason },
    });
    await tellProposer(work, {
      kind: 'ranking_discarded',
      ranking,
      competition: contest.competition,
      by: ctx.actor,
      data: { reason },
    });
    work.touch(`contest:${contest.competition.id}`);
    return contest.competition.id;
  });
}
