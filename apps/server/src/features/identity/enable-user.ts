import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { actOnUser } from './act-on-user.ts';
import { updateUser } from './users.repository.ts';

/** Enables a disabled account again. */
export async function enableUser(ctx: Ctx, id: string, reason: string) {
  return await actOnUser(ctx, id, async ({ tx }, user) => {
    if (user.status !== 'disabled') throw new AppError('wrong_state', 'not disabled');
    await updateUser(tx, id, { status: 'active' });
    return { action: 'user.enable', data: { reason } };
  });
}
