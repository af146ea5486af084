import { rankings } from '@jiebang/db/schema/rankings';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { sealPanel } from '../judging/public.ts';
import { standByRanking } from '../proposals/public.ts';
import { listAwardedBodies } from './awarded.repository.ts';
import { draftDocument } from './draft-document.ts';
import { gatherContest } from './gather-contest.ts';
import { stillOpen } from './propose-ranking.ts';
import { writeRanking } from './ranking-document.ts';
import { type HeldRanking, holdRanking } from './require-ranking.ts';
import { tellProposer } from './tell-about-ranking.ts';

/**
 * Seals a ranking as a second person, by the hash that they read. In the one transaction panel and sheets are sealed,
 * the document is drawn up again from the data and must be the same bytes, and the solvers of the challenge get their
 * standing: either all of it is so or none. Answers its competition.
 */
export async function sealRanking(ctx: Ctx, id: string, { sm3 }: { sm3: string }): Promise<string> {
  const { userId } = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const held = await holdRanking(work, id, ['proposed']);
    const { ranking, contest } = held;
    if (ranking.proposedBy === userId) throw new AppError('ranking_second_person');
    if (ranking.sm3 !== sm3) throw new AppError('conflict', 'sm3', { details: { sm3: ranking.sm3 } });
    await requireUnchanged(work, held);
    await sealPanel(work, contest.panel.id);
    await transition(work, {
      table: rankings,
      lifecycle: rankingLifecycle,
      verb: 'seal',
      id,
      set: { sealedBy: userId, sealedAt: work.now },
      data: { sm3, number: ranking.number, competitionId: contest.competition.id },
    });
    if (contest.challenge)
      await standByRanking(work, {
        challengeId: contest.challenge.id,
        winners: await listAwardedBodies(work.tx, id),
        reserve: [],
        reason: `依据「${contest.competition.title.zh}」名次（SM3：${sm3}）。`,
        by: userId,
      });
    await tellProposer(work, {
      kind: 'ranking_sealed',
      ranking,
      competition: contest.competition,
      by: ctx.actor,
      data: { sm3 },
    });
    work.touch(`contest:${contest.competition.id}`);
    return contest.competition.id;
  });
}

/** What is open now is named; what changed and left nothing open is said to have changed. */
async function requireUnchanged({ tx }: Work, { ranking, contest }: HeldRanking): Promise<void> {
  const gathered = await gatherContest(tx, contest);
  if (gathered.open.length > 0) throw stillOpen(gathered);
  const { number, createdAt } = ranking;
  const drafted = draftDocument(gathered, { number, proposedAt: createdAt });
  if (!drafted || writeRanking(drafted).sm3 !== ranking.sm3) throw new AppError('ranking_outdated');
}
