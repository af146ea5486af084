import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../../platform/env.ts';

const NAME = 'jiebang_session';

const attributes = (env: Env) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: env.JIEBANG_PUBLIC_URL?.startsWith('https:') ?? false,
  }) as const;

export const readSessionCookie = (request: FastifyRequest): string | undefined => request.cookies[NAME];

/** The cookie lives as long as the browser is open; how long the session lives the server decides. */
export function setSessionCookie(reply: FastifyReply, env: Env, secret: string): void {
  reply.setCookie(NAME, secret, attributes(env));
}

export function clearSessionCookie(reply: FastifyReply, env: Env): void {
  reply.clearCookie(NAME, attributes(env));
}
