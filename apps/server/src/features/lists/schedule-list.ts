import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { listInvitees, lockChallenges } from './challenges.repository.ts';
import { wroteOn } from './lists.policy.ts';
import { findProblems, refuseProblems } from './publication-problems.ts';
import { requireList } from './require-list.ts';
import { updateSchedule } from './schedule.repository.ts';
import { tellScheduled } from './tell-schedule.ts';

/**
 * The second person gives the instant at which the clock publishes (ADR 0041): an act of the same weight as
 * publication, on the text that was read at `revision`. What would be missing at that instant is told now.
 */
export async function scheduleList(
  ctx: Ctx,
  id: string,
  input: { revision: number; publishAt: string },
): Promise<void> {
  const { revision } = input;
  const publishAt = parseFutureDate('publishAt', input.publishAt, ctx.services.clock.now());
  await transact(ctx, async (work) => {
    const list = await requireList(work, id);
    if (list.status !== 'ready') throw new AppError('wrong_state', `list is ${list.status}`);
    if (wroteOn(ctx.actor.userId, list)) throw new AppError('second_person_needed');
    if (list.revision !== revision)
      throw new AppError('conflict', 'revision', { details: { revision: list.revision } });
    const challenges = await lockChallenges(work.tx, id);
    const invitees = await listInvitees(
      work.tx,
      challenges.map((challenge) => challenge.id),
    );
    refuseProblems(findProblems(list, challenges, invitees, publishAt), challenges);
    await updateSchedule(work.tx, id, {
      publishAt,
      scheduledBy: ctx.actor.userId,
      scheduleFailure: null,
    });
    await work.audit({
      action: 'challenge_list.schedule',
      subjectType: 'challenge_list',
      subjectId: id,
      data: { revision, publishAt: publishAt.toISOString(), before: list.publishAt?.toISOString() ?? null },
    });
    await tellScheduled(work, list, { by: ctx.actor, publishAt });
  });
}
