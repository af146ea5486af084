import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import type { Client } from './client.ts';
import { deleteSessionsOf } from './sessions.repository.ts';

/** Signs out everywhere else. */
export async function endOtherSessions(ctx: Ctx, actor: UserActor, { session }: Client): Promise<void> {
  await transact(ctx, async (work) => {
    const sessionsEnded = await deleteSessionsOf(work.tx, actor.userId, session?.idHash);
    await work.audit({
      action: 'session.end_others',
      subjectType: 'user',
      subjectId: actor.userId,
      data: { sessionsEnded },
    });
  });
}
