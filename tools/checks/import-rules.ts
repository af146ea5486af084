import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CheckResult } from './check-result.ts';
import { ROOT, runProgram } from './run-program.ts';
import { listSourceFiles } from './source-files.ts';

const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const FIXTURE = join(ROOT, 'tools/fixtures/bad-imports');

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/** The rules find nothing in the real tree, and it was really read: the tool checks nothing without its compiler. */
export function checkImportRules(): CheckResult {
  const { modules, violations } = cruise(ROOT, ['apps', 'packages', 'tools']);
  const unread = listSourceFiles().filter((file) => !modules.has(file));
  if (unread.length > 0) {
    return { problems: [`${unread.length} source files were not read, ${unread[0]} first`] };
  }
  return { problems: violations, note: `${modules.size} modules` };
}

/** Each rule finds exactly its violations in a tree made to break it. */
export function checkBadImportsFixture(): CheckResult {
  const expected: string[] = JSON.parse(readFileSync(join(FIXTURE, 'expected.json'), 'utf8'));
  const { violations } = cruise(FIXTURE, ['apps', 'packages']);
  const problems = [
    ...expected.filter((line) => !violations.includes(line)).map((line) => `not found: ${line}`),
    ...violations.filter((line) => !expected.includes(line)).map((line) => `not expected: ${line}`),
    ...ruleNames()
      .filter((name) => !expected.some((line) => line.startsWith(`${name}: `)))
      .map((name) => `rule without a violation in the fixture: ${name}`),
  ];
  return { problems, note: `${violations.length} violations, as expected` };
}

function ruleNames(): string[] {
  const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(CONFIG);
  return config.forbidden.map((rule) => rule.name);
}

function cruise(cwd: string, folders: string[]): { modules: Set<string>; violations: string[] } {
  const args = [
    ...folders,
    '--config',
    CONFIG,
    '--output-type',
    'json',
    '--exclude',
    'tools/fixtures|(^|/)dist/',
  ];
  const done = runProgram('depcruise', args, cwd);
  if (done.stdout === '') throw new Error(done.stderr);
  const { modules, summary }: Cruise = JSON.parse(done.stdout);
  return {
    modules: new Set(modules.map((module) => module.source)),
    violations: summary.violations
      .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${packageOf(to)}`)
      .sort(),
  };
}

/** The package's name instead of the place where the package manager keeps this version of it. */
function packageOf(path: string): string {
  return path.replace(/^.*node_modules\/((@[^/]+\/)?[^/]+)\/.*$/, '$1');
}
