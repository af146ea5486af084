import type { CallInput, CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import type { Account } from './config.ts';
import { CliError, EXIT } from './exit.ts';
import { problemError } from './problem-error.ts';
import type { Terminal } from './terminal.ts';

type LooseInput = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  files?: Record<string, Blob | undefined>;
};
export type CallOptions = { idempotencyKey?: string; fileName?: string };

/** A slow line may take long over an upload; a question that takes a minute is not coming back. */
const QUESTION_MS = 60_000;
const UPLOAD_MS = 3_600_000;

/**
 * Calls an endpoint of the contract on the account's server, with its token where there is one.
 * @throws CliError with exit code 3 (refused) or 4 (not reached, unavailable)
 */
export async function call<E extends Endpoint>(
  terminal: Terminal,
  account: Account,
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<CallOutput<E>> {
  const loose = input as LooseInput;
  const response = await fetch(addressOf(account.server, endpoint, loose), {
    method: endpoint.method,
    headers: headersOf(terminal, account, endpoint, loose, options),
    body: bodyOf(endpoint, loose, options),
    signal: AbortSignal.timeout(endpoint.files ? UPLOAD_MS : QUESTION_MS),
  }).catch((error: unknown) => {
    throw notReached(terminal, account.server, error);
  });
  const text = await response.text().catch((error: unknown) => {
    throw notReached(terminal, account.server, error);
  });
  const body = readJson(text);
  if (!response.ok) throw problemError(terminal, response.status, body);
  const parsed = endpoint.response.safeParse(body);
  // A page of something else, or a server of another version: neither may pass for an answer.
  if (!parsed.success) throw problemError(terminal, response.status, null);
  return parsed.data as CallOutput<E>;
}

function addressOf(server: string, endpoint: Endpoint, input: LooseInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `${server}${path}?${query}` : `${server}${path}`;
}

function headersOf(
  { language }: Terminal,
  { token }: Account,
  endpoint: Endpoint,
  input: LooseInput,
  { idempotencyKey }: CallOptions,
): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': language === 'zh' ? 'zh-CN' : 'en',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(input.body && !endpoint.files ? { 'content-type': 'application/json' } : {}),
  };
}

function bodyOf(endpoint: Endpoint, input: LooseInput, { fileName }: CallOptions): BodyInit | null {
  if (!endpoint.files) return input.body ? JSON.stringify(input.body) : null;
  const form = new FormData();
  // Fields go before files: the server reads the form as a stream and needs them first.
  for (const [name, value] of Object.entries(input.body ?? {}))
    if (value !== undefined) form.append(name, String(value));
  for (const [name, file] of Object.entries(input.files ?? {}))
    if (file) form.append(name, file, fileName ?? name);
  return form;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function notReached({ say }: Terminal, server: string, error: unknown): CliError {
  // fetch wraps the reason ("fetch failed"); the cause says ECONNREFUSED, ENOTFOUND, …
  const { message, cause } = error as { message?: string; cause?: { code?: string } };
  const reason = cause?.code ?? message ?? String(error);
  return new CliError(
    EXIT.unreachable,
    'unreachable',
    say(`连不上服务器 ${server}（${reason}）。`, `The server ${server} was not reached (${reason}).`),
    {
      advice: say(
        '请检查网络与地址（--server 或 JIEBANG_SERVER），稍后重试。',
        'Check the network and the address (--server or JIEBANG_SERVER), then try again.',
      ),
    },
  );
}
