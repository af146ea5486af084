import type { CallInput, CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { getSession } from '@jiebang/contracts/identity';
import { networkProblem, problemOf } from './api-problem.ts';
import { sendWithProgress } from './send-with-progress.ts';
import { learnServerTime } from './server-clock.ts';

/** Share of the upload that has left the browser, in bytes. */
export type Progress = { sent: number; total: number };
export type CallOptions = {
  signal?: AbortSignal;
  /** Only with `files` or `bytes`: how far the upload is. */
  onProgress?: (progress: Progress) => void;
  /** The same key on a repeated call creates nothing twice. */
  idempotencyKey?: string;
  /** Headers that the endpoint's protocol asks for, and a body that is neither JSON nor a form (tus). */
  headers?: Record<string, string>;
  bytes?: Blob;
};
type LooseInput = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  files?: Record<string, Blob | undefined>;
};

let csrfToken: string | null = null;

/** The session provider hands the token over whenever it learns a new one. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/**
 * Calls an endpoint of the contract. Files and tables (`produces`) answer a Blob.
 * @throws ApiProblem with the server's problem body, or `network` when the server was not reached;
 * an abort is thrown as it is.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<CallOutput<E>> {
  const loose = input as LooseInput;
  try {
    return (await send(endpoint, loose, options)) as CallOutput<E>;
  } catch (error) {
    if (!isCode(error, 'csrf_failed')) throw error;
    // The session was renewed in another window: its token is fetched once, and the act repeated.
    const session = (await send(getSession, {}, {})) as CallOutput<typeof getSession>;
    setCsrfToken(session.csrfToken);
    return (await send(endpoint, loose, options)) as CallOutput<E>;
  }
}

/** Address of an endpoint with its parameters, for links that download. */
export function addressOf<E extends Endpoint>(endpoint: E, input: CallInput<E>): string {
  return fillAddress(endpoint, input as LooseInput);
}

async function send(endpoint: Endpoint, input: LooseInput, options: CallOptions): Promise<unknown> {
  const address = fillAddress(endpoint, input);
  const headers = headersOf(endpoint, input, options);
  const body = options.bytes ?? (endpoint.files ? formOf(input) : input.body && JSON.stringify(input.body));
  if (body !== undefined && typeof body !== 'string') {
    const answer = await sendWithProgress({ method: endpoint.method, address, ...options, headers, body });
    if (answer.status >= 400 || answer.status === 0) throw problemOf(answer.status, answer.body);
    return answer.body;
  }
  const response = await fetch(address, {
    method: endpoint.method,
    headers,
    body: body ?? null,
    credentials: 'same-origin',
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    throw isAbort(error) ? error : networkProblem();
  });
  learnServerTime(response.headers.get('date'));
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
  if (response.status === 204) return undefined;
  return endpoint.produces ? response.blob() : response.json();
}

function fillAddress(endpoint: Endpoint, input: LooseInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    return encodeURIComponent(String(input.params?.[name] ?? ''));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  return query.size ? `${path}?${query}` : path;
}

function headersOf(endpoint: Endpoint, input: LooseInput, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json, */*;q=0.5',
    // A refusal is answered in the language of the page, not in that of the browser.
    'accept-language': document.documentElement.lang,
  };
  if (endpoint.method !== 'GET' && csrfToken) headers['x-csrf-token'] = csrfToken;
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  if (input.body && !endpoint.files) headers['content-type'] = 'application/json';
  return { ...headers, ...options.headers };
}

function formOf(input: LooseInput): FormData {
  const form = new FormData();
  // Fields go before files: the server reads the form as a stream and needs them first.
  for (const [name, value] of Object.entries(input.body ?? {})) {
    if (value !== undefined) form.append(name, String(value));
  }
  for (const [name, file] of Object.entries(input.files ?? {})) {
    if (file) form.append(name, file, file instanceof File ? file.name : name);
  }
  return form;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
