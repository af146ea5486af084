import { previewOf } from '@jiebang/domain/files/kinds';
import type { Ctx } from '../../platform/context.ts';
import { RawReply } from '../../platform/http/route.ts';
import { attachment } from './content-disposition.ts';
import { download } from './download.ts';
import type { FileRow } from './files.repository.ts';

/**
 * A stored file for looking at: images and PDF, whose bytes were found to be what they are called; all else is saved.
 * An image is sandboxed even when it is opened by itself. A PDF cannot be: browsers refuse to show one in a sandbox, so
 * it gets no source of anything and may only be framed by our own pages.
 */
export async function show(
  ctx: Ctx,
  file: Pick<FileRow, 'storageKey' | 'name' | 'bytes' | 'sha256'> & { mediaType: string },
): Promise<RawReply> {
  const saved = await download(ctx, file);
  const preview = previewOf(file.mediaType);
  if (!preview) return saved;
  return new RawReply(saved.body, {
    ...saved.headers,
    'content-type': file.mediaType,
    'content-disposition': attachment(file.name).replace(/^attachment/, 'inline'),
    ...(preview === 'page'
      ? { 'content-security-policy': "default-src 'none'; frame-ancestors 'self'; style-src 'unsafe-inline'" }
      : {}),
  });
}
