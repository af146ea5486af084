import { resourceRequests } from '@jiebang/db/schema/resources';
import { resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { holdRequest } from './require-resource.ts';
import { tellOwner, tellRequester } from './tell-sides.ts';

type Ending = 'take_back' | 'return' | 'revoke';

/** Ends a request or a grant before the clock does; both sides are told. */
async function endRequest(ctx: Ctx, id: string, verb: Ending, reason = ''): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdRequest(work, actor, id, verb);
    await transition(work, {
      table: resourceRequests,
      lifecycle: resourceRequestLifecycle,
      verb,
      id,
      set: { endedAt: work.now, ...(verb === 'revoke' ? { reason } : {}) },
      data: { resourceId: place.resource.id },
    });
    const told = {
      kind: 'resource_ended' as const,
      data: {
        resource: place.resource.title.zh,
        organisation: place.organisation,
        decision: verb,
        reason,
      },
    };
    await tellRequester(work, place, told);
    await tellOwner(work, place, told);
  });
}

export const takeBackRequest = (ctx: Ctx, id: string) => endRequest(ctx, id, 'take_back');
export const returnResource = (ctx: Ctx, id: string) => endRequest(ctx, id, 'return');
export const revokeResource = (ctx: Ctx, id: string, reason: string) => endRequest(ctx, id, 'revoke', reason);
