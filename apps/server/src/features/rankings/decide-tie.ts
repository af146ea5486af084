import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findContest, insertTieDecision, lockContest } from './contests.repository.ts';
import { gatherContest } from './gather-contest.ts';
import { findStanding } from './rankings.repository.ts';

/** Records how the panel orders entries that nothing tells apart. Only a tie that is there now can be decided. */
export async function decideTie(
  ctx: Ctx,
  competitionId: string,
  { entries, reason }: { entries: number[]; reason: string },
): Promise<string> {
  const { userId } = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { tx, now } = work;
    const contest = await findContest(tx, competitionId);
    if (!contest) throw notFound('contest');
    await lockContest(tx, contest.panel.id);
    if (await findStanding(tx, competitionId)) throw new AppError('ranking_stands');
    const { ranked, lines } = await gatherContest(tx, contest);
    const isThis = (group: readonly number[]) =>
      group.length === entries.length && new Set(entries).size === entries.length
        ? group.every((entry) => entries.includes(entry))
        : false;
    if (!ranked?.undecided.some(isThis)) throw new AppError('tie_not_open');
    const idOf = new Map(lines.map(({ number, id }) => [number, id]));
    const id = await insertTieDecision(tx, {
      panelId: contest.panel.id,
      entryIds: entries.map((entry) => idOf.get(entry) as string),
      reason,
      decidedBy: userId,
      decidedAt: now,
    });
    await work.audit({
      action: 'panel.decide_tie',
      subjectType: 'panel',
      subjectId: contest.panel.id,
      data: { decisionId: id, entries, reason },
    });
    work.touch(`contest:${competitionId}`);
    return competitionId;
  });
}
