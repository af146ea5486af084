import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { ROOT } from './checks/run-program.ts';

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;
const DIST = join(ROOT, 'apps/web/dist');
const MOST_BYTES = 150_000;
/** Public pages and the words that their route loads; the frame's come with every page. */
const FRAME = ['common', 'problems'];
const pages: Record<string, string[]> = {
  'portal/pages/home-page': ['portal', 'notice-clock'],
  'lists/pages/lists-page': ['lists', 'list-text'],
  'lists/pages/list-page': ['lists', 'list-text', 'scenario-text', 'export'],
  'challenges/pages/challenges-page': ['challenges', 'list-text', 'scenario-text'],
  'programs/pages/program-page': ['program-page'],
};
let manifest: Manifest;

beforeAll(() => {
  // Nothing to do after `npm test` has built; a test run on its own must not weigh an old page.
  spawnSync(process.execPath, [join(ROOT, 'tools/build-web.ts')], { stdio: 'inherit' });
  manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
});

it.each(Object.keys(pages))('the first load of %s is 150 kB of packed script at most', (page) => {
  const texts = [...FRAME, ...pages[page]!].map((name) => `src/texts/zh-CN/${name}.ts`);
  const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry)!;
  const files = closure([entry, `src/features/${page}.tsx`, ...texts]);
  const weights = files.map((file) => [file, gzipSync(readFileSync(join(DIST, file))).length] as const);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total, weights.map((one) => one.join(' ')).join('\n')).toBeLessThanOrEqual(MOST_BYTES);
});

/** A page's own files and everything they import at once. */
function closure(keys: string[]): string[] {
  const seen = new Set<string>();
  for (const waiting = [...keys]; waiting.length > 0; ) {
    const key = waiting.pop()!;
    if (seen.has(key)) continue;
    expect(manifest, 'what the page is built of').toHaveProperty([key]);
    seen.add(key);
    waiting.push(...(manifest[key]!.imports ?? []));
  }
  return [...seen].map((key) => manifest[key]!.file);
}
