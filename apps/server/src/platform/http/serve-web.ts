import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { baseOf } from './feed.ts';
import { type PageWords, withHead } from './page-head.ts';

/** Policy of the page: own scripts only; style elements only with this answer's nonce (antd writes its own). */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What the address of a page is about; null for most. */
export type DescribePage = (services: Services, path: string) => Promise<PageWords | null>;

/** Serves the built page: hashed assets for a year, and index.html for every other address, never kept. */
export async function serveWeb(
  app: FastifyInstance,
  services: Services,
  { root, describe }: { root: string; describe: DescribePage },
): Promise<void> {
  const index = await readFile(join(root, 'index.html'), 'utf8');
  // The page says itself when the database is away: its head is no reason not to send it.
  const wordsOf = (request: FastifyRequest, path: string) =>
    describe(services, path).catch((error: unknown) => {
      request.log.warn({ err: error, path }, 'the head of a page could not be described');
      return null;
    });
  await app.register(fastifyStatic, {
    root,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/assets/'))
      return reply.code(404).type('text/plain').send('404');
    const path = request.url.split('?', 1)[0] as string;
    const nonce = randomBytes(16).toString('base64url');
    const words = await wordsOf(request, path);
    // The nonce first: what people wrote is never searched for its mark.
    const page = withHead(
      index.replaceAll('__CSP_NONCE__', nonce),
      baseOf(services.env, request),
      path,
      words,
    );
    return reply
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  });
}
