import { spawnSync } from 'node:child_process';
import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startInstance } from '../bench/instance.ts';
import { ROOT } from '../checks/run-program.ts';
import { makeTempFolder } from './temp-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder after its first start, stopped: copied by whoever needs an instance. Empty: none to copy. */
    instanceFolder: string;
  }
}

/**
 * The page, and one data folder that has had its first start, for all files with a browser: a first start makes a
 * database, its schema and the demonstration, which costs more than most walks.
 */
export default async function setUpInstance(project: TestProject): Promise<(() => void) | undefined> {
  const found = process.env.JIEBANG_TEST_INSTANCE;
  if (found !== undefined) {
    project.provide('instanceFolder', found);
    return;
  }
  const built = spawnSync(process.execPath, ['tools/build-web.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the page could not be built');
  const made = makeTempFolder('test-instance');
  await (await startInstance({}, made)).halt();
  // Where the database had to move out of the folder (postgres-runner.ts), copies would share it: each starts anew.
  const folder = lstatSync(join(made, 'postgres')).isSymbolicLink() ? '' : made;
  project.provide('instanceFolder', folder);
  process.env.JIEBANG_TEST_INSTANCE = folder;
  return () => {
    delete process.env.JIEBANG_TEST_INSTANCE;
    rmSync(made, { recursive: true, force: true });
  };
}
