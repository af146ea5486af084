import { uploads } from '@jiebang/db/schema/uploads';
import { type UploadPurpose, uploadLifecycle } from '@jiebang/domain/files/lifecycle';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { insertFile } from '../files/public.ts';
import { namingOf } from './naming-of.ts';
import { lockUpload } from './uploads.repository.ts';

/**
 * Puts a checked upload of this person to use, in the transaction that uses it; answers the id of its row in `files`.
 * An upload is taken once: a second use finds it taken.
 */
export async function takeUpload(
  work: Work,
  { uploadId, userId, purpose }: { uploadId: string; userId: string; purpose: UploadPurpose },
): Promise<string> {
  const upload = await lockUpload(work.tx, uploadId, userId);
  if (!upload || upload.purpose !== purpose) throw notFound('upload');
  const { storageKey: key, sha256, sm3, bytes, name, status } = upload;
  if (status !== 'ready' || key === null || sha256 === null || sm3 === null)
    throw new AppError('upload_not_ready', status, { details: { status } });
  const stored = { key, bytes, sha256, sm3 };
  const naming = namingOf(purpose);
  const uploadedBy = naming.unnamed ? null : userId;
  const fileId = await insertFile(work.tx, { kind: purpose, stored, name, uploadedBy });
  await transition(work, {
    table: uploads,
    lifecycle: uploadLifecycle,
    verb: 'take',
    id: uploadId,
    set: { fileId },
    ...naming,
  });
  return fileId;
}
