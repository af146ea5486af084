import { resources } from '@jiebang/db/schema/resources';
import { resourceLifecycle } from '@jiebang/domain/resources/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { holdResource, todayOf } from './require-resource.ts';

/** Puts it into the public catalogue; what has run out already is not offered. */
export async function offerResource(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { resource } = await holdResource(work, actor, id, 'offer');
    if (resource.untilDay < todayOf(work.now)) throw new AppError('resource_not_open', resource.untilDay);
    await transition(work, {
      table: resources,
      lifecycle: resourceLifecycle,
      verb: 'offer',
      id,
      set: { updatedAt: work.now },
    });
  });
}
