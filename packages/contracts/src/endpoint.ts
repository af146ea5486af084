import type { Capability, TokenScope } from '@jiebang/domain/identity/roles';
import type { z } from 'zod';

/**
 * Who may call. `public`: anyone · `signed_in`: a person with a full session or a token that carries `scope` ·
 * a capability: a person whose roles give it. The finer question (this row?) is the slice's policy.
 */
export type Access = 'public' | 'signed_in' | Capability;

/** An endpoint as data: the server mounts it, the browser and the command line call it, OpenAPI lists it. */
export type Endpoint = {
  /** The verb, the same word in web, contract and server. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify path; the names behind `:` are the keys of `params`. */
  path: `/api/${string}` | '/robots.txt' | '/sitemap.xml';
  summary: string;
  access: Access;
  /** Scope that a personal access token needs; without it a token is refused here. */
  scope?: TokenScope;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** JSON body; with `files` the text fields of the form. */
  body?: z.ZodObject;
  /** File fields of a multipart form: the field's name → is it required? */
  files?: Record<string, 'required' | 'optional'>;
  /** Status of success, 200 unless told. */
  status?: 200 | 201 | 202 | 204;
  response: z.ZodType;
  /** What is answered are bytes, not a parsed view: a file, a table or a feed in this media type. */
  produces?:
    | 'application/atom+xml'
    | 'application/json'
    | 'application/octet-stream'
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'application/xml'
    | 'application/zip'
    | 'image/png'
    | 'text/csv'
    | 'text/event-stream'
    | 'text/plain';
  /** POST that creates: honours `Idempotency-Key`. */
  idempotent?: boolean;
  /** Public read that may be kept: answers with ETag and 304. */
  cached?: boolean;
};

/** Declares an endpoint and keeps its exact types. */
export function endpoint<const E extends Endpoint>(spec: E): E {
  return spec;
}

type Part<E, K extends string> = E extends { [P in K]: infer S extends z.ZodType } ? S : never;
type InputPart<E, K extends string> = [Part<E, K>] extends [never]
  ? unknown
  : { [P in K]: z.input<Part<E, K>> };
type ParsedPart<E, K extends string> = [Part<E, K>] extends [never]
  ? unknown
  : { [P in K]: z.output<Part<E, K>> };

/** What a caller gives: `{params, query, body, files}`, each only where the endpoint has it. */
export type CallInput<E extends Endpoint> = InputPart<E, 'params'> &
  InputPart<E, 'query'> &
  InputPart<E, 'body'> &
  (E extends { files: infer F } ? { files: { [K in keyof F]?: Blob | undefined } } : unknown);

/** What a handler receives after parsing. */
export type ParsedInput<E extends Endpoint> = ParsedPart<E, 'params'> &
  ParsedPart<E, 'query'> &
  ParsedPart<E, 'body'>;

/** What a caller gets. */
export type CallOutput<E extends Endpoint> = z.output<E['response']>;
/** What a handler must return. */
export type HandlerOutput<E extends Endpoint> = z.input<E['response']>;
