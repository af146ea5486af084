import { describeOpenItem } from '@jiebang/domain/rankings/open-items';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound, violatedConstraint } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findContest, lockContest } from './contests.repository.ts';
import { draftDocument } from './draft-document.ts';
import { type Gathered, gatherContest } from './gather-contest.ts';
import { writeRanking } from './ranking-document.ts';
import { findStanding, insertRanking, nextNumber } from './rankings.repository.ts';
import { tellSealers } from './tell-about-ranking.ts';

/**
 * Proposes the ranking of a contest: what the data give now, drawn up as the document that a second person seals.
 * Refused while anything is open, with every item in words. Of two who propose at once the second finds the first's.
 */
export async function proposeRanking(ctx: Ctx, competitionId: string): Promise<string> {
  const { userId, name, demo } = requireUser(ctx);
  const run = transact(ctx, async (work) => {
    const { tx, now } = work;
    const place = await findContest(tx, competitionId);
    if (!place) throw notFound('contest');
    await lockContest(tx, place.panel.id);
    // Read again: a panel may have been sealed or opened while this waited for it.
    const contest = (await findContest(tx, competitionId)) ?? place;
    const gathered = await gatherContest(tx, contest);
    if (await findStanding(tx, competitionId)) throw new AppError('ranking_stands');
    const number = await nextNumber(tx, competitionId);
    const drafted = draftDocument(gathered, { number, proposedAt: now });
    if (!drafted) throw stillOpen(gathered);
    const written = writeRanking(drafted);
    const idOf = new Map(gathered.lines.map((line) => [line.number, line.id]));
    const id = await insertRanking(
      tx,
      {
        competitionId,
        panelId: contest.panel.id,
        number,
        ...written,
        proposedBy: userId,
        demo: contest.panel.demo || demo,
        createdAt: now,
      },
      drafted.rows.map((row) => ({
        entryId: idOf.get(row.entry) as string,
        teamId: row.team.id,
        place: row.place,
        machineRaw: row.machineRaw,
        machine: row.machine,
        mean: row.mean,
        trimmedMean: row.trimmedMean,
        composite: row.composite,
        tieDecidedBy: row.tieDecidedBy,
        award: row.award,
      })),
    );
    await work.audit({
      action: 'ranking.propose',
      subjectType: 'ranking',
      subjectId: id,
      data: { competitionId, number, sm3: written.sm3, entries: drafted.rows.length },
    });
    await tellSealers(work, { id, competition: contest.competition, proposedBy: userId, by: name });
    work.touch(`contest:${competitionId}`);
    return competitionId;
  });
  return await run.catch((error: unknown) => {
    throw violatedConstraint(error) === 'rankings_one' ? new AppError('ranking_stands') : error;
  });
}

/** Every open item with its code and in words; a reader is not sent to look for the next one after mending the first. */
export function stillOpen({ open }: Pick<Gathered, 'open'>): AppError {
  return new AppError('contest_open', open.map(({ code }) => code).join(', '), {
    errors: open.map((item, at) => ({
      path: `open.${at}`,
      code: item.code,
      message: describeOpenItem(item).en,
    })),
  });
}
