import type { Database, Tx } from '@jiebang/db/client';
import { personalAccessTokens, users } from '@jiebang/db/schema/identity';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { actorColumns, rolesOfUser } from './users.repository.ts';

/** Token, person and roles in one round trip. A revoked or lapsed token and one of a disabled account are not found. */
export function prepareFindToken(db: Database) {
  return db
    .select({ token: personalAccessTokens, user: actorColumns, roles: rolesOfUser })
    .from(personalAccessTokens)
    .innerJoin(users, eq(users.id, personalAccessTokens.userId))
    .where(
      and(
        eq(personalAccessTokens.tokenHash, sql.placeholder('tokenHash')),
        isNull(personalAccessTokens.revokedAt),
        or(
          isNull(personalAccessTokens.expiresAt),
          gt(personalAccessTokens.expiresAt, sql.placeholder('now')),
        ),
        eq(users.status, 'active'),
      ),
    )
    .prepare('find_token');
}

export async function touchToken(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(personalAccessTokens).set({ lastUsedAt: now }).where(eq(personalAccessTokens.id, id));
}

export async function insertToken(tx: Tx, row: typeof personalAccessTokens.$inferInsert) {
  const [inserted] = await tx.insert(personalAccessTokens).values(row).returning();
  return inserted as typeof personalAccessTokens.$inferSelect;
}

/** Tokens that are not revoked, lapsed ones too: the person sees why a script stopped. */
export async function listTokenRows(tx: Tx, userId: string) {
  return await tx
    .select()
    .from(personalAccessTokens)
    .where(and(eq(personalAccessTokens.userId, userId), isNull(personalAccessTokens.revokedAt)))
    .orderBy(desc(personalAccessTokens.id));
}

/** False when there is no such token of this person, or it was revoked before. */
export async function updateTokenRevoked(tx: Tx, id: string, userId: string, now: Date): Promise<boolean> {
  const revoked = await tx
    .update(personalAccessTokens)
    .set({ revokedAt: now })
    .where(
      and(
        eq(personalAccessTokens.id, id),
        eq(personalAccessTokens.userId, userId),
        isNull(personalAccessTokens.revokedAt),
      ),
    )
    .returning({ id: personalAccessTokens.id });
  return revoked.length === 1;
}
