import { Readable } from 'node:stream';
import { uploads } from '@jiebang/db/schema/uploads';
import { kindOfName, uploadKinds } from '@jiebang/domain/files/kinds';
import { uploadLifecycle } from '@jiebang/domain/files/lifecycle';
import type { UploadRefusal } from '@jiebang/domain/files/refusals';
import { type Ctx, transact } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import type { Storage } from '../../platform/storage/storage.ts';
import { transition } from '../../platform/transition.ts';
import { inspectFile } from './inspect-file.ts';
import { removeObjects } from './remove-objects.ts';
import { ScannerAway, scanFile } from './scan-file.ts';
import { deleteParts, findChecking, listParts, type UploadRow, updateWhole } from './uploads.repository.ts';

/**
 * Checks an upload: put together, looked at, scanned. Any of it may be done twice, by a job and the sweep at once; the
 * row takes one verdict. While the scanner is away the upload stays `checking`: nothing passes unseen.
 */
export async function handle(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<void> {
  const upload = await findChecking(ctx.services.db, uploadId);
  if (!upload) return;
  const key = upload.storageKey ?? (await putTogether(ctx, upload));
  if (!key) return;
  const refusal = await lookAt(ctx, upload, key).catch((error: unknown) => {
    if (!(error instanceof ScannerAway)) throw error;
    ctx.log.warn({ err: error, uploadId }, 'virus scanner away: the upload waits');
    return 'wait' as const;
  });
  if (refusal === 'wait') return;
  try {
    await settle(ctx, upload, refusal);
  } catch (error) {
    if (isWrongState(error)) return;
    throw error;
  }
  if (refusal) await removeObjects(ctx, [key]);
}

/** The parts as one object, hashed on the way; null where somebody else did it, or gave the upload up meanwhile. */
async function putTogether(ctx: Ctx, upload: UploadRow): Promise<string | null> {
  const { db, storage } = ctx.services;
  const parts = await listParts(db, upload.id);
  const keys = parts.map(({ storageKey }) => storageKey);
  const whole = await storage.put(Readable.from(readAll(storage, keys), { objectMode: false }), {
    maxBytes: upload.bytes,
  });
  const kept = await transact(ctx, async ({ tx }) => {
    if (whole.bytes !== upload.bytes || !(await updateWhole(tx, upload.id, whole))) return false;
    await deleteParts(tx, upload.id);
    return true;
  });
  await removeObjects(ctx, kept ? keys : [whole.key]);
  return kept ? whole.key : null;
}

async function* readAll(storage: Storage, keys: readonly string[]): AsyncGenerator<Buffer> {
  for (const key of keys) yield* await storage.read(key);
}

async function lookAt(ctx: Ctx, { name }: UploadRow, key: string): Promise<UploadRefusal | null> {
  const { storage, env } = ctx.services;
  return await storage.withLocalFile(key, async (path) => {
    const refusal = await inspectFile(path, kindOfName(name));
    if (refusal || !env.CLAMD_URL) return refusal;
    return (await scanFile(env.CLAMD_URL, path)) === 'clean' ? null : 'virus';
  });
}

async function settle(ctx: Ctx, { id, name }: UploadRow, refusal: UploadRefusal | null): Promise<void> {
  const kind = kindOfName(name);
  await transact(ctx, async (work) => {
    const step = { table: uploads, lifecycle: uploadLifecycle, id } as const;
    if (refusal || !kind)
      await transition(work, {
        ...step,
        verb: 'refuse',
        set: { refusal: refusal ?? 'kind_differs', storageKey: null },
        data: { refusal },
      });
    else await transition(work, { ...step, verb: 'pass', set: { mediaType: uploadKinds[kind].mediaType } });
  });
}
