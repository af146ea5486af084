import type { FastifyRequest } from 'fastify';

/** Stands for everybody who has hung up: whoever does so on purpose shares one allowance with all others. */
const GONE = 'gone';

/**
 * Address that a request came from, for limits. The socket of a caller who reset the connection has none any more
 * (`request.ip` is then undefined, whatever its type says), while the request is still being worked on.
 */
export function addressOf(request: FastifyRequest): string {
  const ip: string | undefined = request.ip;
  return ip ?? GONE;
}
