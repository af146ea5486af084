import { randomUUID } from 'node:crypto';
import { consentDocuments } from '@jiebang/contracts/identity';
import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';

/** A signed-in person as a seed uses one: the same requests, guards and receipts as in a browser. */
export type SeedPerson = {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<T>;
  /** The bytes of a file. */
  download(path: string): Promise<Buffer>;
  upload<T>(
    method: 'POST' | 'PUT',
    path: string,
    fields: Record<string, string>,
    files: Record<string, { name: string; content: Buffer }>,
  ): Promise<T>;
  /** Sends a file by the upload protocol and waits until the worker has checked it; answers the upload's id. */
  stage(purpose: UploadPurpose, file: { name: string; content: Buffer }): Promise<string>;
};

async function answerOf<T>(response: Response, what: string): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`seed: ${what} answered ${response.status}: ${text.slice(0, 500)}`);
  return (text ? JSON.parse(text) : null) as T;
}

/** Signs in a demonstration account of a running server (demonstration or test mode only). */
export const signInSeed = (base: string, demoKey: string): Promise<SeedPerson> =>
  openSession(base, '/api/session/demo', { key: demoKey });

/** Opens an account of its own; without a mail server its address counts as proved. */
export const signUpSeed = (base: string, email: string): Promise<SeedPerson> =>
  openSession(base, '/api/accounts', {
    email,
    password: `Seed-${randomUUID()}`,
    name: '示例·用户',
    consents: Object.entries(consentDocuments).map(([document, version]) => ({ document, version })),
  });

async function openSession(base: string, path: string, body: object): Promise<SeedPerson> {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { csrfToken } = await answerOf<{ csrfToken: string }>(response, `POST ${path}`);
  const headers = { cookie, 'x-csrf-token': csrfToken };
  const call: Call = async <T>(method: string, path: string, init: RequestInit = {}) =>
    await answerOf<T>(
      await fetch(`${base}${path}`, {
        ...init,
        method,
        headers: { ...headers, ...(init.headers as Record<string, string>) },
      }),
      `${method} ${path}`,
    );
  return {
    get: (path) => call('GET', path),
    send: (method, path, body = {}) =>
      call(method, path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    async download(path) {
      const response = await fetch(`${base}${path}`, { headers });
      if (!response.ok) throw new Error(`seed: GET ${path} answered ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
    upload(method, path, fields, files) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const [name, { name: fileName, content }] of Object.entries(files))
        form.append(name, new Blob([new Uint8Array(content)]), fileName);
      return call(method, path, { body: form });
    },
    stage: (purpose, file) => stageFile(call, purpose, file),
  };
}

type Call = <T>(method: string, path: string, init?: RequestInit) => Promise<T>;

/** The upload protocol, for files that go in one piece. */
async function stageFile(
  call: Call,
  purpose: UploadPurpose,
  { name, content }: { name: string; content: Buffer },
): Promise<string> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const tus = { 'tus-resumable': '1.0.0' };
  const { id } = await call<{ id: string }>('POST', '/api/uploads', {
    headers: {
      ...tus,
      'upload-length': String(content.length),
      'upload-metadata': `filename ${base64(name)},purpose ${base64(purpose)}`,
    },
  });
  await call('PATCH', `/api/uploads/${id}`, {
    headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    body: new Uint8Array(content),
  });
  const { status } = await waitFor(
    `the check of ${name}`,
    () => call<{ status: string }>('GET', `/api/uploads/${id}`),
    (upload) => upload.status !== 'receiving' && upload.status !== 'checking',
  );
  if (status !== 'ready') throw new Error(`seed: ${name} was ${status}`);
  return id;
}

/** Looks again until `done` says so; seeds wait for the real worker. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T>,
  done: (value: T) => boolean,
  ms = 60_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await look();
    if (done(value)) return value;
    if (performance.now() > end) throw new Error(`seed: ${what} did not happen within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
