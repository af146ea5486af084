import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { takeUpload } from '../uploads/public.ts';
import { holdResource } from './require-resource.ts';
import { insertResourceFile } from './resources.repository.ts';

/** Adds a checked upload to the data set. Answers the id of the resource. */
export async function addResourceFile(ctx: Ctx, id: string, uploadId: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    await holdResource(work, actor, id, 'add_file');
    const fileId = await takeUpload(work, { uploadId, userId: actor.userId, purpose: 'resource_file' });
    await insertResourceFile(work.tx, { resourceId: id, fileId, addedAt: work.now });
    await work.audit({
      action: 'resource.add_file',
      subjectType: 'resource',
      subjectId: id,
      data: { fileId, uploadId },
    });
    return id;
  });
}
