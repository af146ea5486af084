import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { updateUser } from './users.repository.ts';

type Input = { name?: string | undefined; locale?: 'zh-CN' | 'en' | undefined };

/** Changes name or language. The audit event says which, not to what: a name is personal data. */
export async function updateProfile(ctx: Ctx, actor: UserActor, input: Input): Promise<void> {
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const changed = Object.keys(changes);
  if (changed.length === 0) return;
  await transact(ctx, async (work) => {
    await updateUser(work.tx, actor.userId, changes);
    await work.audit({
      action: 'user.update_profile',
      subjectType: 'user',
      subjectId: actor.userId,
      data: { changed },
    });
  });
}
