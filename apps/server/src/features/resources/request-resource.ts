import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findRole } from '../organisations/public.ts';
import { requirePeriod } from './create-resource.ts';
import { insertRequest } from './requests.repository.ts';
import { requireRequest, requireResource, todayOf } from './require-resource.ts';
import { can } from './resources.policy.ts';
import { lockResource } from './resources.repository.ts';
import { tellOwner } from './tell-sides.ts';

type Input = {
  organisationId: string;
  purpose: string;
  amount: number;
  fromDay: string;
  untilDay: string;
};

/** Asks for a resource for a body that the actor runs; answers the id of the request. */
export async function requestResource(ctx: Ctx, id: string, input: Input): Promise<string> {
  const actor = requireUser(ctx);
  requirePeriod(input);
  return await transact(ctx, async (work) => {
    const today = todayOf(work.now);
    await requireResource(work.tx, actor, id, today);
    // Whoever withdraws it meanwhile finds this request, or this finds it withdrawn.
    await lockResource(work.tx, id);
    const place = await requireResource(work.tx, actor, id, today);
    const { resource } = place;
    const role = await findRole(work.tx, input.organisationId, actor.userId);
    if (!role) throw notFound('organisation');
    if (role === 'member' || input.organisationId === resource.organisationId)
      throw new AppError('forbidden', 'asks for nothing here');
    const fits =
      resource.fromDay <= input.fromDay && input.untilDay <= resource.untilDay && input.untilDay >= today;
    if (!can(actor, 'request', place, today) || !fits) throw new AppError('resource_not_open');
    if (resource.capacity !== null && input.amount > resource.capacity)
      throw new AppError('invalid_request', 'amount', {
        errors: [{ path: 'amount', code: 'invalid', message: 'More than there is.' }],
      });
    const requestId = await insertRequest(work.tx, {
      resourceId: id,
      ...input,
      createdBy: actor.userId,
      createdAt: work.now,
    });
    await work.audit({
      action: 'resource_request.create',
      subjectType: 'resource_request',
      subjectId: requestId,
      data: { resourceId: id, organisationId: input.organisationId, amount: input.amount },
    });
    const asked = await requireRequest(work.tx, actor, requestId);
    await tellOwner(work, asked, {
      kind: 'resource_requested',
      data: { resource: resource.title.zh, organisation: asked.organisation },
    });
    return requestId;
  });
}
