import type { Endpoint } from '@jiebang/contracts/endpoint';
import type { FastifyRequest } from 'fastify';
import { type Actor, anonymous, holds } from '../actor.ts';
import { AppError } from '../errors.ts';

/** What the identity slice found out about a request before it reaches a route. */
export type Authentication = {
  actor: Actor;
  /** How far a session has come; null without one. */
  session: {
    idHash: string;
    userId: string;
    state: 'totp' | 'totp_setup' | 'full';
    csrfToken: string;
  } | null;
};

declare module 'fastify' {
  interface FastifyRequest {
    authentication: Authentication;
  }
}

export const unauthenticated: Authentication = { actor: anonymous, session: null };

/** The coarse gate that each endpoint declares. The finer question, this row?, is the slice's policy. */
export function authorise(request: FastifyRequest, endpoint: Endpoint): Actor {
  const { actor, session } = request.authentication;
  if (session && endpoint.method !== 'GET' && request.headers['x-csrf-token'] !== session.csrfToken) {
    throw new AppError('csrf_failed', 'csrf token differs');
  }
  if (!session && endpoint.method !== 'GET' && actor.kind === 'anonymous') refuseForeignOrigin(request);
  if (endpoint.access === 'public')
    return actor.kind === 'user' && actor.scopes && !holdsScope(actor, endpoint) ? anonymous : actor;
  if (session?.state === 'totp') throw new AppError('totp_required');
  if (session?.state === 'totp_setup') throw new AppError('totp_setup_required');
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  if (actor.scopes && !holdsScope(actor, endpoint)) throw new AppError('scope_missing');
  if (endpoint.access !== 'signed_in' && !holds(actor, endpoint.access))
    throw new AppError('forbidden', `needs ${endpoint.access}`);
  return actor;
}

function holdsScope(actor: Actor, endpoint: Endpoint): boolean {
  return (
    actor.kind === 'user' &&
    actor.scopes !== null &&
    endpoint.scope !== undefined &&
    actor.scopes.includes(endpoint.scope)
  );
}

/** Sign-in and sign-up have no session yet, so no token: a browser's Origin must be ours. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin && URL.canParse(origin) && new URL(origin).host !== host)
    throw new AppError('csrf_failed', 'foreign origin');
}
