import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { AddressRefused, isAllowedUrl, lookupPublic } from './public-address.ts';

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 1_000;

export type Answer = { httpStatus: number | null; error: string | null; answer: string; durationMs: number };

/**
 * Posts a signed body. One try, no redirect followed, ten seconds for all of it, the first bytes of the answer kept.
 * Never throws: what went wrong is an answer too, in words without address or secret.
 */
export async function postEvent(
  url: URL,
  headers: Record<string, string>,
  body: string,
  privateToo: boolean,
): Promise<Answer> {
  const started = performance.now();
  const told = await exchange(url, headers, body, privateToo).catch((error: unknown) => ({
    httpStatus: null,
    error: reasonOf(error),
    answer: '',
  }));
  return { ...told, durationMs: Math.round(performance.now() - started) };
}

function reasonOf(error: unknown): string {
  if (error instanceof AddressRefused) return 'address_refused';
  const { name, code } = error as Error & { code?: string };
  return name === 'TimeoutError' || code === 'ABORT_ERR' ? 'timeout' : (code ?? 'failed');
}

async function exchange(url: URL, headers: Record<string, string>, body: string, privateToo: boolean) {
  if (!isAllowedUrl(url, privateToo)) throw new AddressRefused('address');
  return await new Promise<Omit<Answer, 'durationMs'>>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(privateToo ? {} : { lookup: lookupPublic as never }),
      },
      (response) => {
        let answer = Buffer.alloc(0);
        const finish = () => {
          resolve({ httpStatus: response.statusCode ?? null, error: null, answer: readable(answer) });
          request.destroy();
        };
        response.on('data', (chunk: Buffer) => {
          answer = Buffer.concat([answer, chunk]);
          if (answer.length >= ANSWER_BYTES) finish();
        });
        response.on('end', finish);
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** What PostgreSQL can keep of it. */
const readable = (bytes: Buffer) =>
  bytes.subarray(0, ANSWER_BYTES).toString('utf8').replaceAll('\0', '').slice(0, ANSWER_BYTES);
