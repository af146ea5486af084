import { Worker } from 'node:worker_threads';

export type CellIn = string | number | boolean | Date | null;
export type SheetIn = { sheet: string; data: CellIn[][] };

const MEMORY_MB = 256;
const TIME_MS = 20_000;

/**
 * What stands in an XLSX file that was found safe to unpack; null where it cannot be read. It is read in a thread with a
 * memory and a time of its own: one cell at the far corner of a sheet would otherwise make the server hold billions, and
 * nobody else is kept waiting while a large file is parsed.
 */
export function readWorkbook(path: string): Promise<SheetIn[] | null> {
  // One after another: many at once would each claim their memory.
  const mine = before.then(() => read(path));
  before = mine.catch(() => null);
  return mine;
}
let before: Promise<unknown> = Promise.resolve();

async function read(path: string): Promise<SheetIn[] | null> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
  });
  const { promise, resolve } = Promise.withResolvers<SheetIn[] | null>();
  const late = setTimeout(() => resolve(null), TIME_MS);
  thread.once('message', ({ sheets }: { sheets?: SheetIn[] }) => resolve(sheets ?? null));
  // Out of memory, or the thread could not begin: for the person the file cannot be read.
  thread.once('error', () => resolve(null));
  thread.once('exit', () => resolve(null));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
