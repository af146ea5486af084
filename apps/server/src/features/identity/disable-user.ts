import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { actOnUser } from './act-on-user.ts';
import { deleteSessionsOf } from './sessions.repository.ts';
import { updateUser } from './users.repository.ts';

/** Disables an account: its sessions end now, its tokens stop working, nothing of it is deleted. */
export async function disableUser(ctx: Ctx, id: string, reason: string) {
  return await actOnUser(ctx, id, async ({ tx }, user) => {
    if (user.status !== 'active') throw new AppError('wrong_state', 'disabled already');
    await updateUser(tx, id, { status: 'disabled' });
    const sessionsEnded = await deleteSessionsOf(tx, id);
    return { action: 'user.disable', data: { reason, sessionsEnded } };
  });
}
