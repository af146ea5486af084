import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { updateTokenRevoked } from './tokens.repository.ts';

/** Revokes a token of one's own; another person's is the same 404 as none. */
export async function revokeToken(ctx: Ctx, actor: UserActor, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    if (!(await updateTokenRevoked(work.tx, id, actor.userId, work.now))) throw notFound('token');
    await work.audit({ action: 'token.revoke', subjectType: 'token', subjectId: id });
  });
}
