import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the page when what it is made of has changed since the last build; a start after that costs nothing. */
const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['apps/web', 'packages/contracts/src', 'packages/domain/src', 'pnpm-lock.yaml'];
const SKIPPED = new Set(['node_modules', 'dist', 'e2e']);
const STAMP = join(ROOT, 'apps/web/dist/.stamp');

function filesUnder(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  const entries = path.endsWith('.yaml') ? null : readdirSync(full, { withFileTypes: true });
  if (!entries) return [path];
  return entries
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
    );
}

const hash = createHash('sha256');
for (const file of SOURCES.flatMap(filesUnder).sort())
  hash.update(file).update(readFileSync(join(ROOT, file)));
const wanted = hash.digest('hex');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  console.error('Building the web page …');
  // By its path: a test that is run without npm has no `node_modules/.bin` on its PATH.
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', 'apps/web', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    // A test that builds says `test`, and would get the page with everything that is for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) {
    console.error('The web page could not be built; see above.');
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
