import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../../platform/http/authorise.ts';

/** What the acts of signing in need to know of the request. */
export type Client = { ip: string; userAgent: string; session: Authentication['session'] };

export function clientOf(request: FastifyRequest): Client {
  return {
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    session: request.authentication.session,
  };
}
