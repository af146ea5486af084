import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { updateRead } from './notifications.repository.ts';

/** Marks one of the actor's notifications, also in their other windows. */
export async function markNotification(ctx: Ctx, id: string, as: 'read' | 'unread'): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx, async (work) => {
    if (!(await updateRead(work.tx, userId, id, as === 'read' ? work.now : null)))
      throw notFound('notification');
    work.touch(`me:${userId}`);
  });
}
