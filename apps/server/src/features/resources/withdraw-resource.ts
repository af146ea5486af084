import { resources } from '@jiebang/db/schema/resources';
import { resourceLifecycle } from '@jiebang/domain/resources/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { endUnmet } from './decide-request.ts';
import { listUndecided } from './requests.repository.ts';
import { holdResource } from './require-resource.ts';

/** Offered no longer: what nobody has decided is refused with the same reason, what was granted runs on. */
export async function withdrawResource(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await holdResource(work, actor, id, 'withdraw');
    await transition(work, {
      table: resources,
      lifecycle: resourceLifecycle,
      verb: 'withdraw',
      id,
      set: { updatedAt: work.now, withdrawnReason: reason },
    });
    for (const requestId of await listUndecided(work.tx, id)) await endUnmet(work, actor, requestId, reason);
  });
}
