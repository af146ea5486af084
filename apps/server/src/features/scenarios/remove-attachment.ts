import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { dropFile, removeObjects } from '../uploads/public.ts';
import {
  deleteAttachment,
  listAttached,
  present,
  touchScenario,
  updateLastVersion,
} from './attachments.repository.ts';
import { requireScenario } from './require-scenario.ts';

/** Takes an attachment away. What was handed in with it keeps it; what nobody has seen is forgotten, file and all. */
export async function removeAttachment(
  ctx: Ctx,
  { id, attachmentId }: { id: string; attachmentId: string },
): Promise<void> {
  const actor = requireUser(ctx);
  const left = await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'edit');
    const rows = await listAttached(work.tx, id, present);
    const found = rows.find(({ attachment }) => attachment.id === attachmentId);
    if (!found) throw notFound('attachment');
    const { firstVersion, fileId } = found.attachment;
    await touchScenario(work.tx, id, work.now);
    await work.audit({
      action: 'scenario.detach',
      subjectType: 'scenario',
      subjectId: id,
      data: { attachmentId, sm3: found.file.sm3 },
    });
    if (firstVersion !== null) {
      await updateLastVersion(work.tx, attachmentId, place.latest?.version ?? firstVersion);
      return null;
    }
    await deleteAttachment(work.tx, attachmentId);
    return await dropFile(work.tx, fileId);
  });
  if (left) await removeObjects(ctx, [left]);
}
