import { spawnSync } from 'node:child_process';

/** The user that owns nothing, on every Unix. */
const NOBODY = { uid: 65534, gid: 65534 };

export interface ProgramResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Why programs cannot be run as another user here, or null when they can. */
export function whyNoOtherUser(): string | null {
  if (process.getuid?.() !== 0) return 'not root: cannot become another user';
  const tried = runAsNobody(`await import('${import.meta.url}')`);
  return tried.status === 0 ? null : 'the checkout or node cannot be read by another user';
}

/** Runs one module text on this Node as the user that owns nothing. */
export function runAsNobody(source: string): ProgramResult {
  const args = ['--input-type=module', '--eval', source];
  const env = { PATH: process.env.PATH, HOME: '/nonexistent' };
  return spawnSync(process.execPath, args, { ...NOBODY, cwd: '/', env, encoding: 'utf8', timeout: 60_000 });
}
