import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface TestSummary {
  passed: number;
  failed: number;
  skipped: number;
}

/** Prints what `loudSkip` collected where it is seen, and leaves the counts for tools/test.ts. */
export class SummaryReporter implements Reporter {
  onTestRunStart(): void {
    const file = process.env.JIEBANG_LOUD_SKIPS;
    if (file) rmSync(file, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const summary: TestSummary = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // "pending" here is a test that never came to its end: a crashed worker, an interrupted run.
        if (state === 'pending') summary.failed += 1;
        else summary[state] += 1;
      }
      // A file that does not load has no tests to count, and a failing hook of a file fails none of them.
      if (module.errors().length > 0) summary.failed += 1;
    }
    for (const reason of loudSkips()) console.log(`\n!! SKIPPED: ${reason}`);
    const file = process.env.JIEBANG_TEST_SUMMARY;
    if (file) writeFileSync(file, JSON.stringify(summary));
  }
}

function loudSkips(): Set<string> {
  const file = process.env.JIEBANG_LOUD_SKIPS;
  if (!file || !existsSync(file)) return new Set();
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
}
