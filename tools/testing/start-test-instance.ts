import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';
import { type Instance, startInstance } from '../bench/instance.ts';
import { makeTempFolder } from './temp-folder.ts';

/** A program of a test's own: on a copy of that folder, or, where it wants other seeds than those in it, on a new one. */
export async function startTestInstance(env: Record<string, string> = {}): Promise<Instance> {
  const from = inject('instanceFolder');
  const folder = makeTempFolder('instance');
  // Owners too: as root, the database runs as the one its files belong to.
  if (from && !env.JIEBANG_SEEDS) execFileSync('cp', ['-a', `${from}/.`, folder]);
  return await startInstance(env, folder);
}
