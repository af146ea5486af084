import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { RawReply } from '../../platform/http/route.ts';
import { attachment } from '../files/public.ts';
import { dossiersVisible } from './dossiers.policy.ts';
import { findDossierFile } from './dossiers.repository.ts';

/** The dossier as it was made; its tag is the SHA-256 of its bytes, which never change. */
export async function downloadDossier(
  ctx: Ctx,
  rankingId: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<RawReply> {
  const found = await findDossierFile(ctx.services.db, rankingId, dossiersVisible);
  if (!found) throw notFound('dossier');
  const { file, competition, number } = found;
  const kept = { etag: `"${file.sha256}"`, 'cache-control': 'public, max-age=3600' };
  if (request.headers['if-none-match'] === kept.etag) {
    reply.code(304).headers(kept).send();
    return new RawReply(null, {});
  }
  return new RawReply(await ctx.services.storage.read(file.storageKey), {
    ...kept,
    'content-type': 'application/zip',
    'content-length': String(file.bytes),
    'content-disposition': attachment(`${competition}-${number}-dossier.zip`),
    'x-content-type-options': 'nosniff',
  });
}
