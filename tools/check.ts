import type { CheckResult } from './checks/check-result.ts';
import { checkFileSizes } from './checks/file-sizes.ts';
import { checkBadImportsFixture, checkImportRules } from './checks/import-rules.ts';
import { checkMigrationDrift } from './checks/migration-drift.ts';
import { runProgram } from './checks/run-program.ts';
import { checkSourceText } from './checks/source-text.ts';

/** Every check that needs no running program, in the order in which a fault is cheapest to see. */
const CHECKS: [name: string, run: () => CheckResult][] = [
  ['format and lint', () => program('biome', ['ci', '--colors=off', '--max-diagnostics=50'])],
  ['types', () => program('tsc', ['--noEmit'])],
  ['import rules', checkImportRules],
  ['import rules: bad fixture', checkBadImportsFixture],
  ['file sizes', checkFileSizes],
  ['source text', () => checkSourceText()],
  ['unused code', () => program('knip', ['--no-progress'])],
  ['migration drift', checkMigrationDrift],
];

function program(name: string, args: string[]): CheckResult {
  const done = runProgram(name, args);
  return { problems: done.status === 0 ? [] : [`${done.stdout}\n${done.stderr}`.trim()] };
}

let failed = 0;
for (const [name, run] of CHECKS) {
  const start = performance.now();
  const { problems, note } = attempt(run);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)${note ? `: ${note}` : ''}`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '     '));
  if (problems.length > 0) failed += 1;
}
console.log(
  failed === 0 ? `${CHECKS.length} static checks ok` : `${failed} of ${CHECKS.length} static checks failed`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** A check that cannot run has found a problem. */
function attempt(run: () => CheckResult): CheckResult {
  try {
    return run();
  } catch (error) {
    return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
