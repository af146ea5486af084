import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export type LockClaim = { claimed: true; release(): void } | { claimed: false; pid: number };

interface Holder {
  pid: number;
  /** Start of that process as the kernel counts it, so that a reused pid is not taken for the holder. */
  start: string | null;
}

/**
 * Takes the lock unless a live process holds it; what a killed process left behind is taken over.
 * `link` either makes the whole lock or fails, so nobody ever reads half a lock.
 */
export function claimLock(file: string): LockClaim {
  const draft = `${file}.${process.pid}`;
  const mine = JSON.stringify({ pid: process.pid, start: processStart(process.pid) });
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(draft, file)) return { claimed: true, release: () => releaseLock(file, mine) };
      const seen = readOrNull(file);
      if (seen === null) continue;
      const holder = parseHolder(seen);
      if (holder && isRunning(holder)) return { claimed: false, pid: holder.pid };
      removeStale(file, seen);
    }
    return { claimed: false, pid: parseHolder(readOrNull(file) ?? '')?.pid ?? 0 };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Is the process alive (a zombie counts as dead)? Signal 0 asks without touching; EPERM means alive, not ours. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statFields(pid)?.[0] !== 'Z';
}

function isRunning(holder: Holder): boolean {
  if (!isProcessAlive(holder.pid)) return false;
  const start = processStart(holder.pid);
  return start === null || holder.start === null || start === holder.start;
}

/** Two starters may both find the same stale lock: the second must not throw away the first one's new lock. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readOrNull(aside) !== seen) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function releaseLock(file: string, mine: string): void {
  if (readOrNull(file) === mine) rmSync(file, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === 'object' && 'pid' in value && typeof value.pid === 'number') {
      const start = 'start' in value && typeof value.start === 'string' ? value.start : null;
      return { pid: value.pid, start };
    }
  } catch {
    // Garbage in a lock belongs to nobody.
  }
  return null;
}

/** proc(5): field 22, start time in clock ticks; null where there is no /proc. */
function processStart(pid: number): string | null {
  return statFields(pid)?.[19] ?? null;
}

/** The fields after the program's name, which may itself hold spaces and brackets: state is the first. */
function statFields(pid: number): string[] | null {
  const text = readOrNull(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}
