import { type Ctx, transact } from '../../platform/context.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { requireUser } from '../../platform/require-user.ts';
import { insertFile } from '../files/public.ts';
import { holdResource, requireMay, requireResource, todayOf } from './require-resource.ts';
import { insertResourceFile } from './resources.repository.ts';

export const MAX_RESOURCE_BYTES = 200 * 1024 * 1024;

/** Asked before a byte is read: nobody uploads a file to learn that it is not theirs to add. */
export async function requireAddable(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  const today = todayOf(ctx.services.clock.now());
  requireMay(actor, 'add_file', await requireResource(ctx.services.db, actor, id, today), today);
}

/** Answers the id of the resource. */
export async function addResourceFile(ctx: Ctx, id: string, file: ReceivedFile): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    await holdResource(work, actor, id, 'add_file');
    const fileId = await insertFile(work.tx, {
      kind: 'resource_file',
      stored: file,
      name: file.name,
      uploadedBy: actor.userId,
    });
    await insertResourceFile(work.tx, { resourceId: id, fileId, addedAt: work.now });
    await work.audit({
      action: 'resource.add_file',
      subjectType: 'resource',
      subjectId: id,
      data: { fileId, sha256: file.sha256 },
    });
    return id;
  });
}
