import { roundSettings } from '@jiebang/domain/rounds/settings';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findUploadOf, takeUpload } from '../uploads/public.ts';
import { insertAttachment, listAttached, present, touchScenario } from './attachments.repository.ts';
import { requireScenario } from './require-scenario.ts';

/** Attaches a checked upload, within what the round takes. Answers the attachment's id. */
export async function addAttachment(ctx: Ctx, id: string, uploadId: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    // The scenario is held: of two who attach at once the second counts what the first has left.
    const place = await requireScenario(work, actor, id, 'edit');
    const { maxFiles, maxBytes } = roundSettings(place.round.settings).attachments;
    const there = await listAttached(work.tx, id, present);
    if (there.length >= maxFiles) throw new AppError('attachments_full', '', { details: { maxFiles } });
    const fileId = await takeUpload(work, { uploadId, userId: actor.userId, purpose: 'scenario_attachment' });
    const { name, bytes, mediaType } = await findUploadOf(work.tx, fileId);
    if (bytes > maxBytes) throw new AppError('upload_too_large', '', { details: { maxBytes } });
    const attachmentId = await insertAttachment(work.tx, {
      scenarioId: id,
      fileId,
      name,
      mediaType,
      addedBy: actor.userId,
      addedAt: work.now,
    });
    await touchScenario(work.tx, id, work.now);
    await work.audit({
      action: 'scenario.attach',
      subjectType: 'scenario',
      subjectId: id,
      data: { attachmentId, bytes },
    });
    return attachmentId;
  });
}
