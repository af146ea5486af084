import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { updateAllRead } from './notifications.repository.ts';

/** Marks all of the actor's notifications as read, also in their other windows. */
export async function readNotifications(ctx: Ctx): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  await transact(ctx, async (work) => {
    await updateAllRead(work.tx, actor.userId, work.now);
    work.touch(`me:${actor.userId}`);
  });
}
