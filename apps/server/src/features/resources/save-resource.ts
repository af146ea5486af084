import type { ResourceContent } from '@jiebang/contracts/resources';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { requirePeriod } from './create-resource.ts';
import { requireMay, requireResource, todayOf } from './require-resource.ts';
import { updateContent } from './resources.repository.ts';

/** Changes a draft. Of two windows the second is told the present revision, and nothing is overwritten. */
export async function saveResource(
  ctx: Ctx,
  id: string,
  { revision, content }: { revision: number; content: ResourceContent },
): Promise<void> {
  const actor = requireUser(ctx);
  requirePeriod(content);
  await transact(ctx, async (work) => {
    const today = todayOf(work.now);
    requireMay(actor, 'edit', await requireResource(work.tx, actor, id, today), today);
    if (await updateContent(work.tx, id, revision, { ...content, updatedAt: work.now })) return;
    const { resource } = await requireResource(work.tx, actor, id, today);
    throw new AppError('conflict', 'revision', { details: { revision: resource.revision } });
  });
}
