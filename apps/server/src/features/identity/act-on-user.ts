import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { lockUser } from './administration.repository.ts';
import { mayAdminister } from './identity.policy.ts';
import { presentUser } from './identity.presenter.ts';
import { findUser, type UserRow } from './users.repository.ts';

/** Runs an act of office on another person's account under the lock of its row; answers the row as it is then. */
export async function actOnUser(
  ctx: Ctx,
  id: string,
  act: (work: Work, user: UserRow) => Promise<{ action: string; data: Record<string, unknown> }>,
) {
  if (!mayAdminister(ctx.actor, id)) throw new AppError('own_account');
  return await transact(ctx, async (work) => {
    const user = await lockUser(work.tx, id);
    if (!user) throw notFound('user');
    const { action, data } = await act(work, user);
    await work.audit({ action, subjectType: 'user', subjectId: id, data });
    const after = await findUser(work.tx, { id });
    return presentUser(after ?? user, work.now);
  });
}
