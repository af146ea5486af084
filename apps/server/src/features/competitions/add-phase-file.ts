import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { insertFile } from '../files/public.ts';
import { insertPhaseFile } from './phases.repository.ts';
import { requirePhase } from './require-phase.ts';

/** Data sets and sample files; larger ones belong to the resources of a scenario, not to a phase. */
export const MAX_PHASE_FILE_BYTES = 200 * 1024 * 1024;

/** May a file be added now? Asked before a byte is read, and again inside the transaction. */
export async function requireFileAddable(ctx: Ctx, tx: Parameters<typeof requirePhase>[1], id: string) {
  const { phase } = await requirePhase(ctx, tx, id, { lock: false });
  if (phase.status === 'revealed') throw new AppError('wrong_state', 'phase is revealed');
}

/** Adds a file for entrants. It goes out when the phase is released; a file that is out is never changed or taken back. */
export async function addPhaseFile(
  ctx: Ctx,
  phaseId: string,
  input: { file: ReceivedFile; titleZh: string; titleEn: string },
): Promise<void> {
  const { file, titleZh, titleEn } = input;
  await transact(ctx, async (work) => {
    await requireFileAddable(ctx, work.tx, phaseId);
    const uploadedBy = ctx.actor.userId;
    const fileId = await insertFile(work.tx, {
      kind: 'phase_file',
      stored: file,
      name: file.name,
      uploadedBy,
    });
    await insertPhaseFile(work.tx, {
      phaseId,
      fileId,
      title: { zh: titleZh, en: titleEn },
      createdAt: work.now,
    });
    await work.audit({
      action: 'phase.add_file',
      subjectType: 'phase',
      subjectId: phaseId,
      data: { fileId, name: file.name, bytes: file.bytes, sha256: file.sha256, sm3: file.sm3 },
    });
    work.touch(`phase:${phaseId}`);
  });
}
