import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loudSkip } from '../../../../tools/testing/loud-skip.ts';
import { runAsNobody, whyNoOtherUser } from '../../../../tools/testing/other-user.ts';
import { makeTempFolder } from '../../../../tools/testing/temp-folder.ts';
import { openDataFolder } from './data-folder.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { assertPortFree, findFreePort } from './ports.ts';
import { StartError } from './start-errors.ts';

const here = import.meta.dirname;
const noOtherUser = whyNoOtherUser();
if (noOtherUser) loudSkip(`start errors as another user: ${noOtherUser}`);

let folder = '';
beforeEach(() => {
  folder = makeTempFolder('start-errors');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function refusalOf(act: () => unknown): Promise<StartError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof StartError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Chinese first, then English, one line each: what a person at the terminal reads. */
function expectTwoLines(error: { message: string }): void {
  const lines = error.message.split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/\p{Script=Han}/u);
  expect(lines[1]).not.toMatch(/\p{Script=Han}/u);
}

describe('data folder', () => {
  it('a folder that cannot be made is refused with its path and the reason', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const refusal = await refusalOf(() => openDataFolder(join(folder, 'a-file', 'data'), '0.1.0'));
    expect(refusal.code).toBe('data_folder_not_writable');
    expect(refusal.message).toContain('ENOTDIR');
    expectTwoLines(refusal);
  });

  it('the database refuses an unwritable folder in the same words', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const refusal = await refusalOf(() => startEmbeddedPostgres({ dataDir: join(folder, 'a-file') }));
    expect(refusal.code).toBe('data_folder_not_writable');
  });

  it.skipIf(noOtherUser !== null)(
    "another user's folder is refused, for a folder that exists and for a new one",
    () => {
      for (const path of [folder, join(folder, 'data')]) {
        const done = runAsNobody(`
        import { openDataFolder } from '${here}/data-folder.ts';
        try { openDataFolder('${path}', '0.1.0') } catch (error) { console.log(error.code + ' ' + error.message) }`);
        expect(done.stdout).toMatch(/^data_folder_not_writable .*EACCES/);
      }
    },
  );

  it.skipIf(process.getuid?.() === 0)('a read-only folder is refused', async () => {
    chmodSync(folder, 0o500);
    const refusal = await refusalOf(() => openDataFolder(folder, '0.1.0'));
    expect(refusal.code).toBe('data_folder_not_writable');
  });

  it('a folder laid out by another version is refused and left as it was', async () => {
    for (const mark of ['{"layout":2,"version":"9.9.9"}', 'not json']) {
      writeFileSync(join(folder, 'platform.json'), mark);
      const refusal = await refusalOf(() => openDataFolder(folder, '0.1.0'));
      expect(refusal.code).toBe('data_folder_wrong_platform');
      expectTwoLines(refusal);
      expect(readdirSync(folder)).toEqual(['platform.json']);
    }
  });

  it('a folder made by PostgreSQL of another major version is refused before anything is started', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    const refusal = await refusalOf(() => startEmbeddedPostgres({ dataDir: folder }));
    expect(refusal.code).toBe('data_folder_wrong_postgres');
    expect(refusal.message).toContain('17');
    expectTwoLines(refusal);
  });
});

describe('one instance per folder', () => {
  const holder = (then: string) =>
    `import { openDataFolder } from '${here}/data-folder.ts';
     openDataFolder(process.argv[1], '0.1.0'); console.log('held'); ${then}`;

  it('a second instance is refused with the pid of the first, and let in once the first has left', async () => {
    const args = ['--input-type=module', '--eval', holder('setInterval(() => {}, 1000)'), folder];
    const first = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(first.stdout, 'data');
    const refusal = await refusalOf(() => openDataFolder(folder, '0.1.0'));
    expect(refusal.code).toBe('data_folder_in_use');
    expect(refusal.message).toContain(String(first.pid));
    expectTwoLines(refusal);
    first.kill('SIGKILL');
    await once(first, 'exit');
    openDataFolder(folder, '0.1.0').release();
  });

  it('a reused process number is not taken for the instance that died', () => {
    writeFileSync(join(folder, 'instance.lock'), JSON.stringify({ pid: process.ppid, start: '1' }));
    const opened = openDataFolder(folder, '0.1.0');
    opened.release();
    expect(readdirSync(folder)).toEqual(['platform.json']);
  });

  it('of many starters on a stale lock exactly one gets the folder', async () => {
    writeFileSync(join(folder, 'instance.lock'), JSON.stringify({ pid: 2 ** 22 - 3, start: '1' }));
    const at = Date.now() + 1_500;
    const source = `const { openDataFolder } = await import('${here}/data-folder.ts');
      while (Date.now() < ${at});
      try { openDataFolder('${folder}', '0.1.0'); console.log('held'); setTimeout(() => {}, 1500) }
      catch (error) { console.log(error.code) }`;
    const starters = Array.from({ length: 6 }, () => runNode(source));
    const said = (await Promise.all(starters)).sort();
    expect(said).toEqual([...Array(5).fill('data_folder_in_use'), 'held']);
  });
});

async function runNode(source: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  return said.trim();
}

describe('database and port', () => {
  it('a database that will not start is reported with the last fault of its log', async () => {
    const first = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    await first.stop();
    truncateSync(join(folder, 'postgres', 'global', 'pg_control'), 100);
    const refusal = await refusalOf(() => startEmbeddedPostgres({ dataDir: folder, durable: false }));
    expect(refusal.code).toBe('database_did_not_start');
    expect(refusal.message).toMatch(/PANIC|FATAL/);
    expectTwoLines(refusal);
  });

  it('a lost password file is reported, and no server is left behind', async () => {
    const first = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    await first.stop();
    rmSync(join(folder, 'postgres.password'));
    const refusal = await refusalOf(() => startEmbeddedPostgres({ dataDir: folder, durable: false }));
    expect(refusal.code).toBe('database_did_not_start');
    expect(readdirSync(join(folder, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('a busy port is refused with the address, and a free one is not', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const refusal = await refusalOf(() => assertPortFree('127.0.0.1', port));
    expect(refusal.code).toBe('port_in_use');
    expect(refusal.message).toContain(`127.0.0.1:${port}`);
    expectTwoLines(refusal);
    server.close();
    await assertPortFree('127.0.0.1', await findFreePort());
  });

  it('the entry can print the message alone: no stack, exit code its own', () => {
    const source = `const { assertPortFree } = await import('${here}/ports.ts');
      await assertPortFree('203.0.113.1', 80).catch((error) => console.log(error.message))`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
      encoding: 'utf8',
    });
    expect(said).toContain('EADDRNOTAVAIL');
    expect(said).not.toContain('    at ');
  });
});
