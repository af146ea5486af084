import { capabilitiesOf, type Role, type TokenScope } from '@jiebang/domain/identity/roles';
import type { FastifyRequest } from 'fastify';
import { anonymous, type UserActor } from '../../platform/actor.ts';
import { type Authentication, unauthenticated } from '../../platform/http/authorise.ts';
import type { Services } from '../../platform/services.ts';
import { hashSecret, TOKEN_PREFIX } from './secrets.ts';
import { readSessionCookie } from './session-cookie.ts';
import { idleSince, TOUCH_MS } from './session-times.ts';
import { prepareFindSession, type SessionState, touchSession } from './sessions.repository.ts';
import { prepareFindToken, touchToken } from './tokens.repository.ts';
import type { UserRow } from './users.repository.ts';

type Person = Pick<UserRow, 'id' | 'name' | 'email' | 'emailVerifiedAt' | 'demoKey'>;

/** The actor of a person's row; `scopes` null for a session. */
function actorOf(user: Person, roles: Role[], scopes: readonly TokenScope[] | null): UserActor {
  return {
    kind: 'user',
    userId: user.id,
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    roles,
    capabilities: capabilitiesOf(roles),
    scopes,
    demo: user.demoKey !== null,
  };
}

/**
 * Finds out who sends a request: by personal access token (`Authorization: Bearer jb_pat_…`), else by session cookie.
 * One round trip; whatever does not hold is anonymous, and the route's access says what that means. Before the second
 * factor the person is known to the session only: no route but those of the sign-in sees an actor.
 */
export function authenticate(services: Services): (request: FastifyRequest) => Promise<Authentication> {
  const { db, clock } = services;
  const findSession = prepareFindSession(db);
  const findToken = prepareFindToken(db);

  async function byToken(secret: string): Promise<Authentication> {
    const now = clock.now();
    const [found] = await findToken.execute({ tokenHash: hashSecret(secret), now });
    if (!found) return unauthenticated;
    const { token, user, roles } = found;
    if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() >= TOUCH_MS)
      await touchToken(db, token.id, now);
    return { actor: actorOf(user, roles, token.scopes as TokenScope[]), session: null };
  }

  async function bySession(secret: string): Promise<Authentication> {
    const now = clock.now();
    const [found] = await findSession.execute({
      idHash: hashSecret(secret),
      now,
      idleSince: idleSince(now),
    });
    if (!found) return unauthenticated;
    const { session, user, roles } = found;
    if (now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS) await touchSession(db, session.idHash, now);
    const state = session.state as SessionState;
    return {
      actor: state === 'full' ? actorOf(user, roles, null) : anonymous,
      session: { idHash: session.idHash, userId: user.id, state, csrfToken: session.csrfToken },
    };
  }

  return async (request) => {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer?.startsWith(TOKEN_PREFIX)) return await byToken(bearer);
    const cookie = readSessionCookie(request);
    return cookie ? await bySession(cookie) : unauthenticated;
  };
}
