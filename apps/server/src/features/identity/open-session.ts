import { requiresTotp } from '@jiebang/domain/identity/roles';
import type { Work } from '../../platform/context.ts';
import type { Client } from './client.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { sessionEnd } from './session-times.ts';
import { deleteSession, insertSession, type SessionState } from './sessions.repository.ts';
import type { UserRow } from './users.repository.ts';

/** A session as it is handed to the browser once; `secret` is not stored. */
export type OpenedSession = { secret: string; userId: string; state: SessionState; csrfToken: string };

/** What is due after the password: the second factor, setting it up, or nothing. Demonstration accounts have none. */
export function stateAfterPassword(user: Pick<UserRow, 'totpEnabledAt' | 'roles' | 'demoKey'>): SessionState {
  if (user.demoKey !== null) return 'full';
  if (user.totpEnabledAt) return 'totp';
  return requiresTotp(user.roles) ? 'totp_setup' : 'full';
}

/**
 * Opens a session in the caller's transaction. Each step of signing in gets a new secret and CSRF token and the one
 * before ends: a secret that somebody planted or saw earlier never becomes a full session (fixation).
 */
export async function openSession(
  work: Work,
  opened: { userId: string; state: SessionState; by: string },
  client: Client,
): Promise<OpenedSession> {
  const { userId, state, by } = opened;
  const secret = newSecret();
  const csrfToken = newSecret();
  if (client.session) await deleteSession(work.tx, client.session.idHash);
  await insertSession(work.tx, {
    idHash: hashSecret(secret),
    userId,
    state,
    csrfToken,
    userAgent: client.userAgent,
    createdAt: work.now,
    lastSeenAt: work.now,
    expiresAt: sessionEnd(state, work.now),
  });
  await work.audit({
    action: 'session.open',
    subjectType: 'user',
    subjectId: userId,
    data: { state, by },
  });
  return { secret, userId, state, csrfToken };
}
