import { createHash } from 'node:crypto';
import type { Endpoint } from '@jiebang/contracts/endpoint';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Ctx } from '../context.ts';
import { readOnce } from '../idempotency.ts';
import type { Services } from '../services.ts';
import { authorise } from './authorise.ts';
import { parse } from './parse.ts';
import { createReceiver } from './receive-form.ts';
import { RawReply, type Route } from './route.ts';

/**
 * Mounts every route. An endpoint without access or response schema, or a pair of routes with the same address,
 * stops the server before it listens.
 */
export function mountRoutes(app: FastifyInstance, services: Services, routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { endpoint, handle } of routes) {
    const address = `${endpoint.method} ${endpoint.path}`;
    if (!endpoint.access) throw new Error(`${endpoint.name}: no access declared`);
    if (!endpoint.response) throw new Error(`${endpoint.name}: no response schema declared`);
    if (seen.has(address)) throw new Error(`${endpoint.name}: ${address} is mounted twice`);
    seen.add(address);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: (request, reply) => serve(services, endpoint, handle, request, reply),
    });
  }
}

async function serve(
  services: Services,
  endpoint: Endpoint,
  handle: Route['handle'],
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const startedAt = services.clock.now();
  const actor = authorise(request, endpoint);
  const input: Record<string, unknown> = {};
  if (endpoint.params) input.params = parse(endpoint.params, request.params, 'params');
  if (endpoint.query) input.query = parse(endpoint.query, request.query, 'query');
  if (endpoint.body && !endpoint.files) input.body = parse(endpoint.body, request.body ?? {}, 'body');
  const key = request.headers['idempotency-key'];
  const once = readOnce(actor, endpoint, typeof key === 'string' ? key : undefined, {
    ...input,
    bytes: request.headers['content-length'],
  });
  const ctx: Ctx = { actor, requestId: request.id, log: request.log as Ctx['log'], services, once };
  const receiver = createReceiver(services.storage, endpoint, request);
  const http = { request, reply, startedAt, receive: receiver.receive };
  const outcome = await Promise.resolve(handle(ctx, input as never, http as never)).catch(
    async (error: unknown) => {
      await receiver.discard();
      throw error;
    },
  );
  // A repeated request brought its file again; the first one's is the one that counts.
  if (once?.replayed) await receiver.discard();
  return present(endpoint, outcome, actor, request, reply);
}

function present(
  endpoint: Endpoint,
  outcome: unknown,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (reply.sent || reply.raw.headersSent) return reply;
  if (outcome instanceof RawReply)
    return reply
      .code(endpoint.status ?? 200)
      .headers(outcome.headers)
      .send(outcome.body);
  // The response schema is the last gate: a field that the contract does not name never leaves.
  const body = JSON.stringify(endpoint.response.parse(outcome));
  reply.code(endpoint.status ?? 200).type('application/json; charset=utf-8');
  if (endpoint.cached) {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    // What a person gets to see may be more than what everybody does: no shared cache keeps it.
    const keeper = actor.kind === 'anonymous' ? 'public' : 'private';
    reply
      .header('etag', etag)
      .header('cache-control', `${keeper}, max-age=0, must-revalidate`)
      .header('vary', 'cookie, authorization');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  } else {
    reply.header('cache-control', 'no-store');
  }
  return reply.send(body);
}
