import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './run-program.ts';

const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'fixtures', 'test-results']);

/** Every TypeScript file that people write, relative to the root, sorted. Fixtures are wrong on purpose. */
export function listSourceFiles(folders = ['apps', 'packages', 'tools'], root = ROOT): string[] {
  return folders.flatMap((folder) => walk(join(root, folder))).map((file) => relative(root, file));
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function walk(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
      found.push(...walk(path));
    else if (entry.isFile() && /\.tsx?$/.test(entry.name)) found.push(path);
  }
  return found;
}
