import { problems } from '@jiebang/contracts/problems';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, isWrongState } from '../../platform/errors.ts';
import { listHolders } from '../identity/public.ts';
import { listInvitees, lockChallenges } from './challenges.repository.ts';
import { type ListRow, lockList } from './lists.repository.ts';
import { findProblems, presentProblems } from './publication-problems.ts';
import { publishInOneAct } from './publish-list.ts';
import { isDue, listDuePublications, updateSchedule } from './schedule.repository.ts';
import { tellNotPublished } from './tell-schedule.ts';
import { unscheduled } from './unschedule-list.ts';

const LISTS_AT_ONCE = 20;
/** What is no refusal (a fault of ours) is tried at every turn for this long, then told like one. */
const GIVE_UP_MS = 10 * 60_000;

/**
 * Publishes every list whose instant has come, in the name of the person who gave it. Every worker runs this: the list
 * is held, and only one that is still ready and still due by this clock goes out, so that a second worker, a manual
 * publication in the same moment or a clock that jumps back find nothing left. Answers how many went out.
 */
export async function publishDue(ctx: Ctx): Promise<number> {
  const { db, clock, log } = ctx.services;
  let published = 0;
  for (const { id } of await listDuePublications(db, clock.now(), LISTS_AT_ONCE)) {
    try {
      await publishScheduled(ctx, id);
      published += 1;
    } catch (error) {
      if (isWrongState(error)) continue;
      log.error({ err: error, listId: id }, 'publishing a list by the clock failed');
      await recordFailure(ctx, id, error).catch((err: unknown) =>
        log.error({ err, listId: id }, 'the failed publication could not be recorded'),
      );
    }
  }
  return published;
}

async function publishScheduled(ctx: Ctx, id: string): Promise<void> {
  await publishInOneAct(ctx, id, requireScheduler, isDue(ctx.services.clock.now()));
}

/** The person who gave the instant, if they may still publish now. */
async function requireScheduler(work: Work, { publishAt, scheduledBy }: ListRow): Promise<string | null> {
  if (publishAt === null || publishAt > work.now) throw new AppError('wrong_state', 'list is not due');
  const holders = await listHolders(work.tx, 'lists.publish');
  if (!holders.some((holder) => holder.id === scheduledBy)) throw new AppError('scheduler_left_office');
  return scheduledBy;
}

/** The list awaits publication by hand again, and says why; nothing of it went out. */
async function recordFailure(ctx: Ctx, id: string, error: unknown): Promise<void> {
  await transact(ctx, async (work) => {
    const list = await lockList(work.tx, id);
    // Sent back, taken back or published in the meantime: then there is nothing to tell any more.
    if (list?.status !== 'ready' || list.publishAt === null || list.publishAt > work.now) return;
    const { publishAt } = list;
    const refused = error instanceof AppError;
    if (!refused && work.now.getTime() - publishAt.getTime() < GIVE_UP_MS) return;
    const code = refused ? error.code : 'internal';
    const words = await wordsOf(work, list, code);
    const planned = publishAt.toISOString();
    await updateSchedule(work.tx, id, {
      ...unscheduled,
      scheduleFailure: { planned, at: work.now.toISOString(), words },
    });
    await work.audit({
      action: 'challenge_list.schedule_failed',
      subjectType: 'challenge_list',
      subjectId: id,
      data: { code, planned, scheduledBy: list.scheduledBy },
    });
    const why = { zh: words.map(({ zh }) => zh).join(''), en: words.map(({ en }) => en).join(' ') };
    await tellNotPublished(work, list, { publishAt, why });
  });
}

/** What was in the way, a sentence each: for a list with gaps every gap at its place. */
async function wordsOf(work: Work, list: ListRow, code: AppError['code']): Promise<Text[]> {
  if (code === 'list_incomplete') {
    const rows = await lockChallenges(work.tx, list.id);
    const invitees = await listInvitees(
      work.tx,
      rows.map(({ id }) => id),
    );
    const found = presentProblems(findProblems(list, rows, invitees, work.now), rows);
    if (found.length > 0) return found.map(({ words }) => words);
  }
  const { zh, en } = problems[code];
  return [{ zh, en }];
}
