import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { RawReply } from '../../platform/http/route.ts';
import { requireUser } from '../../platform/require-user.ts';
import { download } from '../files/public.ts';
import { insertDownload, listConsents } from './requests.repository.ts';
import { holdRequest } from './require-resource.ts';
import { listFiles } from './resources.repository.ts';

/**
 * Hands a file out by a running grant to a person who has accepted the present terms. The line of the log is written
 * first: what may have left the house is on record, even where the connection breaks.
 */
export async function downloadResourceFile(ctx: Ctx, id: string, fileId: string): Promise<RawReply> {
  const actor = requireUser(ctx);
  const { file, watermark } = await transact(ctx, async (work) => {
    const { resource } = await holdRequest(work, actor, id, 'download');
    const found = (await listFiles(work.tx, resource.id)).find((one) => one.id === fileId);
    if (!found) throw notFound('file of resource');
    const version = resource.termsVersion;
    const accepted = (await listConsents(work.tx, id)).some(
      ({ consent }) => consent.by === actor.userId && consent.version === version,
    );
    if (!accepted) throw new AppError('terms_not_accepted', '', { details: { version } });
    const { sha256 } = found.file;
    const row = {
      requestId: id,
      resourceFileId: fileId,
      by: actor.userId,
      at: work.now,
      termsVersion: version,
      sha256,
    };
    const watermark = await insertDownload(work.tx, row);
    await work.audit({
      action: 'resource_request.download',
      subjectType: 'resource_request',
      subjectId: id,
      data: { fileId, sha256, watermark },
    });
    return { file: found.file, watermark };
  });
  const { body, headers } = await download(ctx, file);
  return new RawReply(body, { ...headers, 'x-jiebang-watermark': watermark });
}
