import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number };

/** Counts by test file, and errors that belong to none. A file's project is in its key: `browser apps/web/e2e/…`. */
export type TestSummary = { files: Record<string, Counts>; unhandled: number };

/** Prints what `loudSkip` collected where it is seen, and leaves the counts for tools/test.ts. */
export class SummaryReporter implements Reporter {
  onTestRunStart(): void {
    const file = process.env.JIEBANG_LOUD_SKIPS;
    if (file) rmSync(file, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    for (const reason of loudSkips()) console.log(`\n!! SKIPPED: ${reason}`);
    const file = process.env.JIEBANG_TEST_SUMMARY;
    if (!file) return;
    const files = modules.map((module) => [
      `${module.project.name} ${module.relativeModuleId}`,
      countsOf(module),
    ]);
    const summary: TestSummary = { files: Object.fromEntries(files), unhandled: unhandledErrors.length };
    writeFileSync(file, JSON.stringify(summary));
  }
}

function countsOf(module: TestModule): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    // "pending" here is a test that never came to its end: a crashed worker, an interrupted run.
    counts[state === 'pending' ? 'failed' : state] += 1;
  }
  // A file that does not load has no tests to count, and a failing hook of a file fails none of them.
  if (module.errors().length > 0) counts.failed += 1;
  return counts;
}

function loudSkips(): Set<string> {
  const file = process.env.JIEBANG_LOUD_SKIPS;
  if (!file || !existsSync(file)) return new Set();
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
}
