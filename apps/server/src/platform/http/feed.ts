import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';
import { RawReply } from './route.ts';

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Characters that XML 1.0 cannot hold, not even escaped. */
const UNHOLDABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as XML can hold it. */
export const xml = (text: string) =>
  text.replace(UNHOLDABLE, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);

/** The address that people type: the configured one, or in a demonstration the one of this request. */
export function baseOf(env: Env, request: FastifyRequest): string {
  return (env.JIEBANG_PUBLIC_URL ?? `${request.protocol}://${request.host}`).replace(/\/$/, '');
}

/** A public text or picture that may be kept: with ETag, and 304 for who has it. */
export function sendKept(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  body: string | Buffer,
  type: string,
): RawReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate', 'content-type': type };
  if (request.headers['if-none-match'] === etag) {
    reply.code(304).headers(headers).send();
    return new RawReply(null, {});
  }
  return new RawReply(body, headers);
}
