import { kindOfName, openUploads, UPLOAD_KEPT_MS, uploadLimits } from '@jiebang/domain/files/kinds';
import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { namingOf } from './naming-of.ts';
import { insertUpload, reserveFor } from './uploads.repository.ts';

/** Announces an upload: what could never be taken in is refused before a byte of it is sent. Answers its id. */
export async function createUpload(
  ctx: Ctx,
  { name, purpose, bytes }: { name: string; purpose: UploadPurpose; bytes: number },
): Promise<string> {
  const { userId } = requireUser(ctx);
  const { maxBytes, kinds } = uploadLimits[purpose];
  const kind = kindOfName(name);
  if (!kind || !kinds.includes(kind)) throw new AppError('upload_kind_not_allowed', name);
  if (bytes === 0) throw new AppError('upload_empty');
  if (bytes > maxBytes) throw new AppError('upload_too_large', '', { details: { maxBytes } });
  return await transact(ctx, async (work) => {
    const open = await reserveFor(work.tx, userId, work.now);
    if (open.count >= openUploads.maxCount || open.bytes + bytes > openUploads.maxBytes)
      throw new AppError('upload_quota', '', {
        details: { ...openUploads, open: open.count, openBytes: open.bytes },
      });
    const expiresAt = new Date(work.now.getTime() + UPLOAD_KEPT_MS);
    const id = await insertUpload(work.tx, { userId, purpose, name, bytes, expiresAt, createdAt: work.now });
    await work.audit({
      action: 'upload.create',
      subjectType: 'upload',
      subjectId: id,
      data: { purpose, bytes },
      ...namingOf(purpose),
    });
    return id;
  });
}
