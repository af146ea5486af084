import type { ContestView } from '@jiebang/contracts/rankings-office';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { presentContest } from './contests.presenter.ts';
import { findContest } from './contests.repository.ts';
import { gatherContest } from './gather-contest.ts';
import { listOfficeRankings } from './rankings.repository.ts';

/** A contest on one picture of the data: what is open, the table and its rankings belong together. */
export async function getContest(ctx: Ctx, competitionId: string): Promise<ContestView> {
  return await readSnapshot(ctx, async (tx) => {
    const contest = await findContest(tx, competitionId);
    if (!contest) throw notFound('contest');
    const gathered = await gatherContest(tx, contest);
    return presentContest(ctx.actor, gathered, await listOfficeRankings(tx, [competitionId]));
  });
}
