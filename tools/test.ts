import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './checks/run-program.ts';
import type { TestSummary } from './testing/summary-reporter.ts';

/**
 * `npm test`: the static checks, then every test but the pictures; with `--pictures` those alone. Closes with the counts
 * alone on a line.
 */
const pictures = process.argv.includes('--pictures');
const projects = pictures ? ['pictures'] : ['unit', 'integration', 'browser'];
const start = performance.now();
const checks = pictures ? 0 : run('tools/check.ts');
const build = run('tools/build-web.ts');
const work = mkdtempSync(join(tmpdir(), 'jiebang-test-run-'));
const tests = run('node_modules/vitest/vitest.mjs', ['run', ...projects.map((name) => `--project=${name}`)], {
  JIEBANG_TEST_SUMMARY: join(work, 'summary.json'),
  JIEBANG_LOUD_SKIPS: join(work, 'loud-skips'),
});
const summary = readSummary(join(work, 'summary.json'));
rmSync(work, { recursive: true, force: true });

const faults = [
  ...(checks === 0 ? [] : ['a static check failed (see the top)']),
  ...(build === 0 ? [] : ['the web page could not be built']),
  // A run that crashed may have left no counts, or counts without a failure.
  ...(tests === 0 || summary.failed > 0 ? [] : [`the test runner ended with code ${tests}`]),
  ...(summary.passed > 0 ? [] : ['no test ran']),
];
console.log(
  `\n${pictures ? 'pictures' : 'static checks and tests'}: ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
for (const fault of faults) console.log(`FAILED: ${fault}`);
const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : '';
console.log(`${summary.passed} passed, ${summary.failed + faults.length} failed${skipped}`);
process.exitCode = summary.failed + faults.length === 0 ? 0 : 1;

function run(script: string, args: string[] = [], env: Record<string, string> = {}): number {
  const done = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}

function readSummary(file: string): TestSummary {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  return JSON.parse(readFileSync(file, 'utf8'));
}
