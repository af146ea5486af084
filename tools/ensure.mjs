// Runs on the machine's own Node (>= 20), before anything is installed: brings the pinned package manager
// and, through it, the pinned Node 26 that every other script runs on. `npm ci` cannot do this job, because
// the lockfile is pnpm's.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PNPM = 'pnpm@10.34.9';
const quiet = process.argv.includes('--quiet');

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Node ${process.versions.node} is too old: install Node 20 or newer, then run this again.`);
  process.exit(1);
}

/** Installed, and not older than the lockfile? */
function installed() {
  const marker = join(root, 'node_modules', '.modules.yaml');
  if (!existsSync(marker)) return false;
  return statSync(marker).mtimeMs >= statSync(join(root, 'pnpm-lock.yaml')).mtimeMs;
}

if (!installed()) {
  if (!quiet) console.error('Installing the pinned packages (first start only) …');
  const done = spawnSync('npx', ['-y', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 2, 2],
    env: { ...process.env, CI: 'true' },
  });
  if (done.status !== 0) {
    console.error(
      'The packages could not be installed (the reason stands above): is the npm registry reachable? Then run this again.',
    );
    process.exit(1);
  }
  // pnpm leaves the marker untouched when nothing changed; without this each start would install again.
  const { utimesSync } = await import('node:fs');
  utimesSync(join(root, 'node_modules', '.modules.yaml'), new Date(), new Date());
}
