import type { FastifyRequest } from 'fastify';
import { addressOf } from '../../platform/http/address-of.ts';
import type { Authentication } from '../../platform/http/authorise.ts';

/** What the acts of signing in need to know of the request. */
export type Client = { ip: string; userAgent: string; session: Authentication['session'] };

export function clientOf(request: FastifyRequest): Client {
  return {
    ip: addressOf(request),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    session: request.authentication.session,
  };
}
