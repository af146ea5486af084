import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../../platform/context.ts';
import type { OfficialDocument } from '../../platform/documents/official-document.ts';
import { RawReply } from '../../platform/http/route.ts';
import { attachment } from './content-disposition.ts';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type DocumentFormat = keyof typeof TYPES;

/**
 * An official document as a file to keep, named in its own language. The tag is of its words: who has them already is
 * told so, and nothing is printed. A `secret` one is for this person alone and kept by nobody on the way.
 */
export async function sendDocument(
  ctx: Ctx,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  document: OfficialDocument,
  { format, name, secret = false }: { format: DocumentFormat; name: string; secret?: boolean },
): Promise<RawReply> {
  if (secret)
    return await print(ctx, document, { format, name, kept: { 'cache-control': 'private, no-store' } });
  const words = createHash('sha256')
    .update(`${format}\n${JSON.stringify(document)}`)
    .digest('base64url');
  const etag = `"${words.slice(0, 22)}"`;
  // A person may be shown what not everybody is: no shared cache keeps that.
  const keeper = ctx.actor.kind === 'anonymous' ? 'public' : 'private';
  const kept = {
    etag,
    'cache-control': `${keeper}, max-age=0, must-revalidate`,
    vary: 'cookie, authorization',
  };
  if (request.headers['if-none-match'] === etag) {
    reply.code(304).headers(kept).send();
    return new RawReply(null, {});
  }
  return await print(ctx, document, { format, name, kept });
}

async function print(
  ctx: Ctx,
  document: OfficialDocument,
  { format, name, kept }: { format: DocumentFormat; name: string; kept: Record<string, string> },
): Promise<RawReply> {
  const { printer } = ctx.services;
  const bytes = await (format === 'pdf' ? printer.renderPdf(document) : printer.renderDocx(document));
  return new RawReply(bytes, {
    ...kept,
    'content-type': TYPES[format],
    'content-length': String(bytes.length),
    'content-disposition': attachment(`${name}.${format}`),
    'x-content-type-options': 'nosniff',
  });
}
