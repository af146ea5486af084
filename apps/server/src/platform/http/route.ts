import type { Endpoint, HandlerOutput, ParsedInput } from '@jiebang/contracts/endpoint';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import type { StoredObject } from '../storage/storage.ts';

export type ReceivedFile = StoredObject & { name: string };
export type Received<E extends Endpoint> = {
  fields: E extends { body: infer B extends z.ZodType } ? z.output<B> : Record<string, never>;
  files: E extends { files: infer F }
    ? { [K in keyof F]: F[K] extends 'required' ? ReceivedFile : ReceivedFile | undefined }
    : never;
};

/** What a handler may need of HTTP: the form's files, a raw answer, cookies. */
export type Http<E extends Endpoint = Endpoint> = {
  request: FastifyRequest;
  reply: FastifyReply;
  /** When the request began: the instant that a deadline is held against. */
  startedAt: Date;
  /** Streams the multipart form into storage. Everything stored is removed again when the request fails. */
  receive(limits: { maxBytes: number }): Promise<Received<E>>;
};

type Handler<E extends Endpoint> = (
  ctx: Ctx,
  input: Omit<ParsedInput<E>, E extends { files: object } ? 'body' : never>,
  http: Http<E>,
) => Promise<HandlerOutput<E>>;
export type Route = {
  endpoint: Endpoint;
  handle: (ctx: Ctx, input: never, http: never) => Promise<unknown>;
  /** Name of the slice, by which OpenAPI groups. */
  slice?: string;
};

/** Joins a contract and its handler: parse → authorise → use case → present. */
export function route<const E extends Endpoint>(endpoint: E, handle: Handler<E>): Route {
  return { endpoint, handle: handle as Route['handle'] };
}

/** Answer that is not JSON. */
export class RawReply {
  readonly body: unknown;
  readonly headers: Record<string, string>;
  constructor(body: unknown, headers: Record<string, string>) {
    this.body = body;
    this.headers = headers;
  }
}
