import type { Ctx } from '../../platform/context.ts';
import { RawReply } from '../../platform/http/route.ts';
import { attachment } from './content-disposition.ts';
import type { FileRow } from './files.repository.ts';

/**
 * A stored file as an answer. What people upload is never shown in the page's own origin: it is saved, its type
 * is not guessed, and were it opened all the same, the sandbox gives it no scripts and no origin.
 */
export async function download(
  ctx: Ctx,
  file: Pick<FileRow, 'storageKey' | 'name' | 'bytes' | 'sha256'>,
): Promise<RawReply> {
  return new RawReply(await ctx.services.storage.read(file.storageKey), {
    'content-type': 'application/octet-stream',
    'content-length': String(file.bytes),
    'content-disposition': attachment(file.name),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    etag: `"${file.sha256}"`,
  });
}
