import type { Database, Tx } from '@jiebang/db/client';
import { sessions, users } from '@jiebang/db/schema/identity';
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { actorColumns, rolesOfUser } from './users.repository.ts';

export type SessionState = 'totp' | 'totp_setup' | 'full';

/**
 * Session, person and roles in one round trip: it runs before every request of a signed-in person, so it is prepared.
 * A session of a disabled account, one past its end and one idle since before `idleSince` are not found.
 */
export function prepareFindSession(db: Database) {
  return db
    .select({ session: sessions, user: actorColumns, roles: rolesOfUser })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.idHash, sql.placeholder('idHash')),
        gt(sessions.expiresAt, sql.placeholder('now')),
        gt(sessions.lastSeenAt, sql.placeholder('idleSince')),
        eq(users.status, 'active'),
      ),
    )
    .prepare('find_session');
}

/** Never moves backwards: of two requests the later one counts. */
export async function touchSession(tx: Tx, idHash: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt: sql`greatest(${sessions.lastSeenAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(sessions.idHash, idHash));
}

export async function insertSession(tx: Tx, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(row);
}

export async function deleteSession(tx: Tx, idHash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.idHash, idHash));
}

/** Ends the sessions of a person, all or all but one; answers how many. */
export async function deleteSessionsOf(tx: Tx, userId: string, except?: string): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except ? ne(sessions.idHash, except) : undefined))
    .returning({ idHash: sessions.idHash });
  return ended.length;
}

/** Sessions that are open now, the one used last first. */
export async function listSessionsOf(tx: Tx, userId: string, now: Date, idleSince: Date) {
  return await tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        eq(sessions.state, 'full'),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, idleSince),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt));
}
