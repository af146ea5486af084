import { resourceRequests } from '@jiebang/db/schema/resources';
import { resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { freeIn } from '@jiebang/domain/resources/occupancy';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { listTaken, type RequestPlace } from './requests.repository.ts';
import { holdRequest, requireRequest, todayOf } from './require-resource.ts';
import { tellRequester } from './tell-sides.ts';

const step = { table: resourceRequests, lifecycle: resourceRequestLifecycle };

/** Grants not more than was asked for and than is free all through the period. */
export async function grantResource(ctx: Ctx, id: string, amount: number): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdRequest(work, actor, id, 'grant');
    const { request, resource } = place;
    if (request.untilDay < todayOf(work.now) || resource.status !== 'offered')
      throw new AppError('resource_not_open', 'over before it was granted');
    const free = freeIn(resource.capacity, await listTaken(work.tx, resource.id), request);
    if (amount > request.amount)
      throw new AppError('invalid_request', 'amount', {
        errors: [{ path: 'amount', code: 'invalid', message: 'More than was asked for.' }],
      });
    if (free !== null && amount > free) throw new AppError('resource_taken', '', { details: { free } });
    await transition(work, {
      ...step,
      verb: 'grant',
      id,
      set: { grantedAmount: amount, decidedBy: actor.userId, decidedAt: work.now },
      data: { resourceId: resource.id, amount },
    });
    await tellDecided(work, place, 'grant', '');
  });
}

export async function refuseResource(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await refuse(work, actor, await holdRequest(work, actor, id, 'refuse'), reason);
  });
}

/** What is left undecided when its resource is withdrawn; whoever may withdraw has been asked already. */
export async function endUnmet(work: Work, actor: UserActor, id: string, reason: string): Promise<void> {
  await refuse(work, actor, await requireRequest(work.tx, actor, id), reason);
}

async function refuse(work: Work, actor: UserActor, place: RequestPlace, reason: string): Promise<void> {
  await transition(work, {
    ...step,
    verb: 'refuse',
    id: place.request.id,
    set: { reason, decidedBy: actor.userId, decidedAt: work.now, endedAt: work.now },
    data: { resourceId: place.resource.id },
  });
  await tellDecided(work, place, 'refuse', reason);
}

const tellDecided = (work: Work, place: RequestPlace, decision: string, reason: string) =>
  tellRequester(work, place, {
    kind: 'resource_decided',
    data: { resource: place.resource.title.zh, decision, reason },
  });
