import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { findEmbeddedPostgres } from '../../apps/server/src/embedded/embedded-postgres.ts';
import { findFreePort } from '../../apps/server/src/embedded/ports.ts';
import { makeTempFolder } from '../testing/temp-folder.ts';

export type Instance = {
  address: string;
  databaseUrl: string;
  dataDir: string;
  pid: number;
  /** Ends the program and leaves its folder. */
  halt(): Promise<void>;
  /** Ends the program and takes its folder away. */
  stop(): Promise<void>;
};

/** The program as `npm start` runs it, on a folder of its own and a free port, ready when it has printed its block. */
export async function startInstance(
  env: Record<string, string> = {},
  dataDir = makeTempFolder('instance'),
): Promise<Instance> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    env: {
      ...process.env,
      JIEBANG_DATA_DIR: dataDir,
      JIEBANG_PORT: String(port),
      JIEBANG_RATE_LIMIT: '0',
      LOG_LEVEL: 'warn',
      // What a test or a measurement needs beside the accounts and the open tracks it makes itself.
      JIEBANG_SEEDS: 'demo',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await printed(child, 'Ctrl-C');
  const databaseUrl = findEmbeddedPostgres(dataDir);
  if (!databaseUrl) throw new Error('the instance has no database');
  const halt = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    databaseUrl,
    dataDir,
    pid: child.pid as number,
    halt,
    async stop() {
      await halt();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function printed(child: ChildProcess, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(what)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the instance ended with code ${code}`)));
  });
}
