import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './tools/testing/summary-reporter.ts';

process.env.JIEBANG_LOUD_SKIPS ??= join(tmpdir(), `jiebang-loud-skips-${process.pid}`);
// What a person's shell says about real services must not leak into tests that assert defaults.
for (const name of ['DATABASE_URL', 'SMTP_URL', 'S3_ENDPOINT', 'S3_BUCKET', 'JIEBANG_DATA_DIR'])
  delete process.env[name];

// Tests start many programs, and every one loads the whole server: what the first has compiled serves the others.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), `jiebang-compiled-${process.getuid?.() ?? 0}`);

const PICTURES = 'apps/web/e2e/**/*pages.test.ts';

// One group after the other, two files at a time: integration tests assert races and deadlines, and two cores are
// soon busy. (Left alone, the runner gives a machine of two cores one worker.)
export default defineConfig({
  test: {
    // A shared CI machine may stall for seconds: one more try there, shown by the reporter; none on a desk. (A walk goes
    // on where its last step left the instance, so walks are taken again as whole files: tools/test.ts.)
    retry: process.env.CI ? 1 : 0,
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/{evaluator,cli}/**/*.test.ts',
            'apps/web/src/**/*.test.{ts,tsx}',
            'tools/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'tools/fixtures/**'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['apps/server/**/*.test.ts'],
          globalSetup: ['tools/testing/postgres.ts'],
          maxWorkers: 2,
          // The server's modules keep nothing between apps, so files share what a worker has loaded: 170 s for 290 s.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/web/e2e/**/*.test.ts'],
          exclude: ['**/node_modules/**', PICTURES],
          globalSetup: ['tools/testing/instance-folder.ts'],
          maxWorkers: 2,
          retry: 0,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // Every page in both languages and widths takes longer than all walks together.
        test: {
          name: 'pictures',
          include: [PICTURES],
          globalSetup: ['tools/testing/instance-folder.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
