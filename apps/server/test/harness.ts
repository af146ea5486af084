import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { authenticate } from '../src/features/identity/public.ts';
import { jobs } from '../src/jobs.ts';
import { createTestClock } from '../src/platform/clock.ts';
import { createServices } from '../src/platform/create-services.ts';
import { readEnv } from '../src/platform/env.ts';
import { buildApp } from '../src/platform/http/app.ts';
import { createLogger } from '../src/platform/logger.ts';
import type { Services } from '../src/platform/services.ts';
import { routes } from '../src/routes.ts';
import { seedAccounts } from '../src/seeds/seed.ts';
import { startWorker } from '../src/start-worker.ts';
import { type Breaks, examine } from './examine.ts';

export type Json = Record<string, unknown>;
export type Client = {
  userId: string;
  request(
    method: InjectOptions['method'],
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Sends a multipart form: text fields and `[name, file name, content]` files. */
  form(
    method: 'POST' | 'PUT',
    url: string,
    fields: Record<string, string>,
    files: [string, string, string | Buffer][],
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
};
export type TestApp = {
  app: FastifyInstance;
  services: Services;
  clock: ReturnType<typeof createTestClock>;
  databaseUrl: string;
  dataDir: string;
  /** A signed-in demonstration account, or an anonymous visitor. */
  as(demoKey: string): Promise<Client>;
  anonymous: Client;
  startWorker(): { close(): Promise<void> };
  /** Asks the doctor, and fails where an invariant does not hold that the suite did not name in `breaks`. */
  close(): Promise<void>;
};

const admin = async (url: string, query: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(query).finally(() => client.end());
};

async function createDatabase() {
  const server = inject('databaseUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  // Copied as files: through the write-ahead log it takes two and a half times as long.
  await admin(server, `create database ${name} template ${inject('templateDatabase')} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { databaseUrl: url.toString(), drop: () => admin(server, `drop database ${name} with (force)`) };
}

/**
 * When a test begins, whenever it is run: a Monday whose terms end in a year that ships with its official calendar. A test
 * of another day sets the clock.
 */
export const TEST_START = new Date('2026-10-12T10:00:00+08:00');

/**
 * A whole server on its own database in the suite's PostgreSQL, with real storage in a folder of its own.
 * `env` overrides; the demonstration accounts are there.
 */
export async function startTestApp(
  options: { env?: Record<string, string>; redisUrl?: string; breaks?: Breaks } = {},
): Promise<TestApp> {
  const { databaseUrl, drop } = await createDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'jiebang-test-'));
  const env = readEnv({
    JIEBANG_MODE: 'test',
    JIEBANG_DATA_DIR: dataDir,
    JIEBANG_RATE_LIMIT: '0',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    JIEBANG_EVALUATORS: '1',
    REDIS_URL: options.redisUrl,
    ...options.env,
  });
  const clock = createTestClock(TEST_START);
  const log = createLogger('test', env.LOG_LEVEL);
  const { services, close } = await createServices({
    env,
    databaseUrl,
    log,
    clock,
    jobs,
    application: 'jiebang-test',
    connections: 12,
  });
  await seedAccounts(services);
  const app = await buildApp(services, { routes, authenticate: authenticate(services), web: null });
  await services.live.listen();
  await app.ready();
  const workers: { close(): Promise<void> }[] = [];
  return {
    app,
    services,
    clock,
    databaseUrl,
    dataDir,
    as: (demoKey) => signInDemo(app, demoKey),
    anonymous: createClient(app, '', {}),
    startWorker() {
      const worker = startWorker(services, { databaseUrl, name: `worker-${workers.length}` });
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await app.close();
      try {
        await examine(services, options.breaks ?? {});
      } finally {
        await close();
        await drop();
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  };
}

async function signInDemo(app: FastifyInstance, key: string): Promise<Client> {
  const answer = await app.inject({ method: 'POST', url: '/api/session/demo', payload: { key } });
  if (answer.statusCode !== 200) throw new Error(`demo sign-in as ${key}: ${answer.body}`);
  const session = answer.json<{ csrfToken: string; user: { id: string } }>();
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return createClient(app, session.user.id, { cookie, 'x-csrf-token': session.csrfToken });
}

function createClient(app: FastifyInstance, userId: string, base: Record<string, string>): Client {
  return {
    userId,
    request: (method, url, body, headers) =>
      app.inject({
        method,
        url,
        headers: { ...base, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      } as InjectOptions) as Promise<LightMyRequestResponse>,
    async form(method, url, fields, files, headers) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const [name, fileName, content] of files)
        form.append(name, new Blob([content as BlobPart]), fileName);
      const encoded = new Response(form);
      const payload = Buffer.from(await encoded.arrayBuffer());
      return (await app.inject({
        method,
        url,
        payload,
        headers: { ...base, 'content-type': encoded.headers.get('content-type') as string, ...headers },
      })) as LightMyRequestResponse;
    },
  };
}

/** Waits until `check` answers something, looking often; fails with `what` after `ms`. */
export async function eventually<T>(
  what: string,
  check: () => Promise<T | null | undefined | false>,
  ms = 15_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Lets all callers loose at the same moment. */
export function barrier<T>(runs: (() => Promise<T>)[]): Promise<T[]> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const all = runs.map((run) => gate.then(run));
  release();
  return Promise.all(all);
}
