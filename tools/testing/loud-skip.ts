import { appendFileSync } from 'node:fs';

/**
 * Tells that tests were left out and why: the line stands at the end of the run (summary-reporter.ts), where it
 * cannot scroll away. Call it beside `it.skipIf` / `describe.skipIf`.
 */
export function loudSkip(reason: string): void {
  const file = process.env.JIEBANG_LOUD_SKIPS;
  if (file) appendFileSync(file, `${reason.replaceAll('\n', ' ')}\n`);
  else console.error(`\nSKIPPED: ${reason}\n`);
}
