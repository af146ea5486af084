import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { actOnUser } from './act-on-user.ts';
import { clearAttempts } from './users.repository.ts';

/** Lifts a lockout before its time. */
export async function unlockUser(ctx: Ctx, id: string, reason: string) {
  return await actOnUser(ctx, id, async ({ tx, now }, user) => {
    if (!user.lockedUntil || user.lockedUntil <= now) throw new AppError('wrong_state', 'not locked');
    await clearAttempts(tx, id);
    return { action: 'user.unlock', data: { reason } };
  });
}
