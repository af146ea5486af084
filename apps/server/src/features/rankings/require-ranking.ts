import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { type ContestRow, findContest, lockContest } from './contests.repository.ts';
import { lockRanking, type RankingRecord } from './rankings.repository.ts';

export type HeldRanking = { ranking: RankingRecord; contest: ContestRow };

/**
 * A ranking in one of these states, held until commit with its panel: a sheet that is opened again, another person's
 * seal and a notice come wholly before or wholly after. The endpoint's access has let in only who may see every ranking.
 */
export async function holdRanking(work: Work, id: string, states: readonly string[]): Promise<HeldRanking> {
  const ranking = await lockRanking(work.tx, id);
  if (!ranking) throw notFound('ranking');
  if (!states.includes(ranking.status)) {
    // Once everybody reads it, it only ends with its notice.
    if (ranking.status === 'notice' && states.includes('sealed')) throw new AppError('ranking_in_notice');
    throw new AppError('wrong_state', `ranking is ${ranking.status}`);
  }
  await lockContest(work.tx, ranking.panelId);
  // Read after the lock: what a decision rests on is what the one before it left.
  const contest = await findContest(work.tx, ranking.competitionId);
  if (!contest) throw new Error(`ranking ${id} has no contest`);
  return { ranking, contest };
}
