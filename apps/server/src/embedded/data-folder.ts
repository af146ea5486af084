import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimLock } from './lock-file.ts';
import {
  dataFolderInUse,
  dataFolderNotWritable,
  dataFolderWrongPlatform,
  StartError,
} from './start-errors.ts';

/** Grows only when a version can no longer read what an older one laid out on disk; migrations do not count. */
const DATA_LAYOUT = 1;

const MARK = 'platform.json';
const LOCK = 'instance.lock';

export interface DataFolder {
  path: string;
  /** True when this call made the folder's first contents. */
  fresh: boolean;
  /** Lets the next instance in. Safe to call twice. */
  release(): void;
}

/**
 * Makes the folder if need be, proves that it can be written, that this version understands it and that nobody
 * else is using it, and holds it until `release()` or the end of the process.
 * @throws StartError `data_folder_not_writable`, `data_folder_wrong_platform`, `data_folder_in_use`.
 */
export function openDataFolder(path: string, platformVersion: string): DataFolder {
  try {
    // 0711: the database may run as another user and has to pass through; what is secret inside is 0600.
    mkdirSync(path, { recursive: true, mode: 0o711 });
    const lock = claimLock(join(path, LOCK));
    if (!lock.claimed) throw dataFolderInUse(path, lock.pid);
    try {
      return { path, fresh: checkMark(path, platformVersion), release: lock.release };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw dataFolderNotWritable(path, error);
  }
}

/** @returns true when there was no mark yet and one was written. */
function checkMark(path: string, platformVersion: string): boolean {
  const file = join(path, MARK);
  const mark = readMark(file);
  if (mark === null) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify({ layout: DATA_LAYOUT, version: platformVersion })}\n`);
    renameSync(draft, file);
    return true;
  }
  if (mark.layout !== String(DATA_LAYOUT)) throw dataFolderWrongPlatform(path, mark, DATA_LAYOUT);
  // A mark that can be read says nothing about the rest: a read-only disk would only show up later.
  const probe = join(path, `.write-probe.${process.pid}`);
  writeFileSync(probe, '');
  rmSync(probe);
  return false;
}

function readMark(file: string): { layout: string; version: string } | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const mark: unknown = JSON.parse(text);
    if (mark && typeof mark === 'object' && 'layout' in mark && 'version' in mark) {
      return { layout: String(mark.layout), version: String(mark.version) };
    }
  } catch {
    // Not ours to repair: falls through to "unknown", which refuses the folder instead of overwriting it.
  }
  return { layout: '?', version: '?' };
}
