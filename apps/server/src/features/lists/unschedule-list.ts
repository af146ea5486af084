import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireList } from './require-list.ts';
import { updateSchedule } from './schedule.repository.ts';
import { tellUnscheduled } from './tell-schedule.ts';

/** A list that waits for no instant. */
export const unscheduled = { publishAt: null, scheduledBy: null };

/** Takes the instant back, up to the moment at which the clock publishes: the list awaits publication by hand again. */
export async function unscheduleList(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const list = await requireList(work, id);
    const { publishAt } = list;
    if (list.status !== 'ready' || publishAt === null)
      throw new AppError('wrong_state', `list is ${list.status}, not scheduled`);
    await updateSchedule(work.tx, id, { ...unscheduled, scheduleFailure: null });
    await work.audit({
      action: 'challenge_list.unschedule',
      subjectType: 'challenge_list',
      subjectId: id,
      data: { publishAt: publishAt.toISOString() },
    });
    await tellUnscheduled(work, list, { by: ctx.actor, publishAt });
  });
}
