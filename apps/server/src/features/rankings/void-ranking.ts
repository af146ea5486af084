import { type Ctx, transact } from '../../platform/context.ts';
import { endRanking } from './end-ranking.ts';
import { holdRanking } from './require-ranking.ts';
import { tellProposer } from './tell-about-ranking.ts';

/** Declares a sealed ranking void before anybody outside has read it; the panel opens again. Answers its competition. */
export async function voidRanking(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<string> {
  return await transact(ctx, async (work) => {
    const held = await holdRanking(work, id, ['sealed']);
    await endRanking(work, held, reason);
    await tellProposer(work, {
      kind: 'ranking_void',
      ranking: held.ranking,
      competition: held.contest.competition,
      by: ctx.actor,
      data: { reason },
    });
    return held.contest.competition.id;
  });
}
