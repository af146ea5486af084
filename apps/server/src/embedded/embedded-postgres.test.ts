import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loudSkip } from '../../../../tools/testing/loud-skip.ts';
import { runAsNobody, whyNoOtherUser } from '../../../../tools/testing/other-user.ts';
import { makeTempFolder } from '../../../../tools/testing/temp-folder.ts';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { isProcessAlive } from './lock-file.ts';
import type { PostmasterExit } from './postmaster.ts';

const isRoot = process.getuid?.() === 0;
const noOtherUser = whyNoOtherUser();
if (noOtherUser) loudSkip(`embedded database as another user: ${noOtherUser}`);

let folder = '';
const started: EmbeddedPostgres[] = [];
beforeEach(() => {
  folder = makeTempFolder('embedded');
});
afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(dataDir = folder): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, durable: false });
  started.push(database);
  return database;
}

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

describe('first start', () => {
  it('gives PostgreSQL 18 in UTF-8 that finds Chinese words by trigram', async () => {
    const { url } = await start();
    const [facts] = await ask(
      url,
      'create extension pg_trgm',
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
              show_trgm('揭榜挂帅') <> '{}' as chinese`,
    );
    expect(facts).toEqual({ major: 18, encoding: 'UTF8', chinese: true });
  });

  it('keeps the password in a file for the owner only, and lets nobody in without it', async () => {
    const { url } = await start();
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[^:@]+@/, ':guess@'))).rejects.toThrow(/password authentication failed/);
  });

  it.skipIf(!isRoot)(
    'as root in a folder that other users cannot enter, the cluster moves and the link tells where',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const database = await start(join(closed, 'data'));
      expect(lstatSync(join(closed, 'data', 'postgres')).isSymbolicLink()).toBe(true);
      await ask(database.url, 'create table kept ()');
      await database.stop();
      const again = await start(join(closed, 'data'));
      expect(again.dataDir).toBe(database.dataDir);
      await ask(again.url, 'select from kept');
      await again.stop();
      rmSync(dirname(database.dataDir), { recursive: true });
    },
  );

  it.skipIf(noOtherUser !== null)(
    'works for a user who is not root, and root can go on with that folder',
    async () => {
      const theirs = join(folder, 'theirs');
      mkdirSync(theirs);
      const source = `
      import { startEmbeddedPostgres } from '${import.meta.dirname}/embedded-postgres.ts';
      const database = await startEmbeddedPostgres({ dataDir: '${theirs}', durable: false });
      await database.stop(); console.log('started and stopped')`;
      const { chownSync } = await import('node:fs');
      chownSync(theirs, 65534, 65534);
      expect(runAsNobody(source)).toMatchObject({ status: 0, stdout: 'started and stopped\n' });
      await start(theirs);
    },
  );
});

describe('later starts', () => {
  it('keep the data, and a running database can be found by its folder', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 7 as n');
    expect(findEmbeddedPostgres(folder)).toBe(first.url);
    await first.stop();
    expect(findEmbeddedPostgres(folder)).toBeNull();
    const second = await start();
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('stop a database whose supervisor was killed, and lose no committed row', async () => {
    const source = `
      import { startEmbeddedPostgres } from '${import.meta.dirname}/embedded-postgres.ts';
      const database = await startEmbeddedPostgres({ dataDir: '${folder}', durable: false });
      console.log(JSON.stringify({ url: database.url, pid: database.pid }));`;
    const supervisor = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(supervisor.stdout, 'data');
    const { url, pid } = JSON.parse(String(line));
    await ask(url, 'create table kept as select 7 as n');
    supervisor.kill('SIGKILL');
    await once(supervisor, 'exit');
    expect(isProcessAlive(pid)).toBe(true);
    const next = await start();
    expect(isProcessAlive(pid)).toBe(false);
    expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });
});

describe('end', () => {
  it('a database that dies is told to the listener, and the next start recovers what was committed', async () => {
    const database = await start();
    await ask(database.url, 'create table kept as select 7 as n');
    const died = new Promise<PostmasterExit>((resolve) => database.onExit(resolve));
    process.kill(database.pid, 'SIGKILL');
    expect(await died).toEqual({ code: null, signal: 'SIGKILL' });
    const next = await start();
    expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('stop() ends it with clients connected, twice if asked, and is not reported as a death', async () => {
    const database = await start();
    const deaths: PostmasterExit[] = [];
    database.onExit((exit) => deaths.push(exit));
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await Promise.all([database.stop(), database.stop()]);
    expect(isProcessAlive(database.pid)).toBe(false);
    expect(deaths).toEqual([]);
  });
});
