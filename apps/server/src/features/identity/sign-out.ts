import { type Ctx, transact } from '../../platform/context.ts';
import type { Client } from './client.ts';
import { deleteSession } from './sessions.repository.ts';

/** Ends the session, at whatever step it is. Without one there is nothing to do. */
export async function signOut(ctx: Ctx, { session }: Client): Promise<void> {
  if (!session) return;
  await transact(ctx, async (work) => {
    await deleteSession(work.tx, session.idHash);
    await work.audit({ action: 'session.end', subjectType: 'user', subjectId: session.userId });
  });
}
