import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { actOnUser } from './act-on-user.ts';
import { replaceRecoveryCodes } from './second-factor.repository.ts';
import { deleteSessionsOf } from './sessions.repository.ts';
import { updateUser } from './users.repository.ts';

/** Takes a lost authenticator off an account, with its recovery codes and sessions; the next sign-in sets up a new one. */
export async function resetTotp(ctx: Ctx, id: string, reason: string) {
  return await actOnUser(ctx, id, async ({ tx }, user) => {
    if (!user.totpEnabledAt) throw new AppError('wrong_state', 'no authenticator');
    await updateUser(tx, id, { totpSecret: null, totpEnabledAt: null, totpLastStep: null });
    await replaceRecoveryCodes(tx, id, []);
    const sessionsEnded = await deleteSessionsOf(tx, id);
    return { action: 'totp.reset', data: { reason, sessionsEnded } };
  });
}
