import type { SessionState } from './sessions.repository.ts';

const MINUTE_MS = 60_000;
/** 等保三级: a session nobody uses ends. */
export const IDLE_MS = 30 * MINUTE_MS;
/** `last_seen_at` is written at most this often: a page that asks every second costs no write. */
export const TOUCH_MS = MINUTE_MS;

/** However busy, a session ends; one that waits for its second factor soon. */
const LONGEST_MS: Record<SessionState, number> = {
  totp: 10 * MINUTE_MS,
  totp_setup: 30 * MINUTE_MS,
  full: 12 * 60 * MINUTE_MS,
};

export const sessionEnd = (state: SessionState, now: Date): Date =>
  new Date(now.getTime() + LONGEST_MS[state]);
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MS);
