import { Readable } from 'node:stream';
import { uploads } from '@jiebang/db/schema/uploads';
import { UPLOAD_KEPT_MS } from '@jiebang/domain/files/kinds';
import { uploadLifecycle } from '@jiebang/domain/files/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { type StoredObject, UploadRefused } from '../../platform/storage/storage.ts';
import { transition } from '../../platform/transition.ts';
import { checkUpload } from './check-upload.job.ts';
import { namingOf } from './naming-of.ts';
import { requireUpload } from './read-uploads.ts';
import { removeObjects } from './remove-objects.ts';
import { type UploadRow, updateReceived } from './uploads.repository.ts';

type Append = { offset: number; checksum: string | null; body: AsyncIterable<Buffer> };

/**
 * Takes what a request brings from `offset` on: it is made durable as an object of its own, and then counted if the
 * upload still stands there. A line that breaks keeps what came, unless a checksum was to say that it is whole.
 */
export async function appendUpload(
  ctx: Ctx,
  id: string,
  { offset, checksum, body }: Append,
): Promise<UploadRow> {
  const upload = await requireUpload(ctx, id);
  if (upload.received !== offset) throw moved(upload.received);
  const left = upload.bytes - upload.received;
  if (left === 0) return upload;
  const part = await storePart(ctx, checksum === null ? keepWhatCame(body) : body, left);
  if (!part) return upload;
  if (checksum !== null && part.sha256 !== checksum) {
    await removeObjects(ctx, [part.key]);
    throw new AppError('upload_checksum');
  }
  try {
    await countPart(ctx, upload, part);
  } catch (error) {
    // Of any other failure the commit may have come all the same: then the row has need of the bytes.
    if (error instanceof AppError) await removeObjects(ctx, [part.key]);
    throw error;
  }
  return await requireUpload(ctx, id);
}

const moved = (received: number) => new AppError('upload_offset', '', { details: { received } });

/** The part as an object; null where the request brought nothing. */
async function storePart(ctx: Ctx, body: AsyncIterable<Buffer>, left: number): Promise<StoredObject | null> {
  try {
    return await ctx.services.storage.put(Readable.from(body, { objectMode: false }), { maxBytes: left });
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    if (error.code === 'file_empty') return null;
    if (error.code === 'file_too_large')
      throw new AppError('upload_too_large', 'past Upload-Length', { details: { maxBytes: left } });
    throw new AppError('upload_interrupted');
  }
}

/** Ends where the line breaks instead of failing. */
async function* keepWhatCame(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield chunk;
  } catch {
    // Whoever sent it asks how far it came and goes on from there.
  }
}

async function countPart(ctx: Ctx, upload: UploadRow, part: StoredObject): Promise<void> {
  const { id, received } = upload;
  await transact(ctx, async (work) => {
    const counted = await updateReceived(
      work.tx,
      { uploadId: id, begins: received, bytes: part.bytes, storageKey: part.key },
      new Date(work.now.getTime() + UPLOAD_KEPT_MS),
    );
    if (!counted) throw new AppError('upload_offset', 'somebody was faster');
    if (received + part.bytes < upload.bytes) return;
    await transition(work, {
      table: uploads,
      lifecycle: uploadLifecycle,
      verb: 'complete',
      id,
      set: { completedAt: work.now },
      ...namingOf(upload.purpose),
    });
    await work.enqueue(checkUpload, { uploadId: id });
  });
}
