import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { namingOf } from './naming-of.ts';
import { requireUpload } from './read-uploads.ts';
import { removeObjects } from './remove-objects.ts';
import { deleteUpload } from './uploads.repository.ts';

/** Gives an upload up. What was put to use belongs to what uses it and stays. */
export async function terminateUpload(ctx: Ctx, id: string): Promise<void> {
  const { purpose, bytes, received } = await requireUpload(ctx, id);
  const keys = await transact(ctx, async (work) => {
    const left = await deleteUpload(work.tx, id);
    if (left === null) throw new AppError('wrong_state', 'upload is taken');
    await work.audit({
      action: 'upload.terminate',
      subjectType: 'upload',
      subjectId: id,
      data: { purpose, bytes, received },
      ...namingOf(purpose),
    });
    return left;
  });
  await removeObjects(ctx, keys);
}
