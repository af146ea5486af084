import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from './check-result.ts';
import { ROOT, runProgram } from './run-program.ts';

const CONFIG = join(ROOT, 'packages/db/drizzle.config.ts');
const MIGRATIONS = join(ROOT, 'migrations');

/**
 * The tables in code are the tables the migrations make: generating against a copy of the migrations adds nothing.
 * The copy lies inside the root because drizzle-kit takes output folders relative to it only.
 */
export function checkMigrationDrift(): CheckResult {
  if (!existsSync(CONFIG)) return { problems: [`${CONFIG} is missing`] };
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'migration-drift-'));
  try {
    const copy = join(work, 'migrations');
    cpSync(MIGRATIONS, copy, { recursive: true });
    const config = join(work, 'drizzle.config.ts');
    const out = `./${copy.slice(ROOT.length + 1)}`;
    writeFileSync(config, `import config from '${CONFIG}';\nexport default { ...config, out: '${out}' };\n`);
    const done = runProgram('drizzle-kit', ['generate', '--config', config, '--name', 'drift']);
    if (done.status !== 0) return { problems: [`${done.stdout}\n${done.stderr}`] };
    return { problems: compare(copy), note: `${sqlFiles(MIGRATIONS).length} migrations` };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function compare(copy: string): string[] {
  const known = new Set(sqlFiles(MIGRATIONS));
  return sqlFiles(copy)
    .filter((file) => !known.has(file))
    .map(
      (file) =>
        `tables without a migration (npm run db:generate):\n${readFileSync(join(copy, file), 'utf8')}`,
    );
}

function sqlFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.sql'));
}
