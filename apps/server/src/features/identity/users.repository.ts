import type { Tx } from '@jiebang/db/client';
import { consents, roleGrants, users } from '@jiebang/db/schema/identity';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import type { Role } from '@jiebang/domain/identity/roles';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';

export type UserRow = typeof users.$inferSelect & { roles: Role[] };

/** Roles of the user of the outer query, in the same round trip. */
export const rolesOfUser = sql<
  Role[]
>`array(select g.role from ${roleGrants} g where g.user_id = ${users}.id order by g.role)`;

/** What an actor is made of, read before every request: no hash and no seed among it. */
export const actorColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  emailVerifiedAt: users.emailVerifiedAt,
  demoKey: users.demoKey,
};

export async function findUser(tx: Tx, by: { id: string } | { email: string } | { demoKey: string }) {
  const where =
    'id' in by
      ? eq(users.id, by.id)
      : 'email' in by
        ? eq(users.email, by.email)
        : eq(users.demoKey, by.demoKey);
  const [row] = await tx.select({ user: users, roles: rolesOfUser }).from(users).where(where);
  return row ? ({ ...row.user, roles: row.roles } satisfies UserRow) : null;
}

/** Answers the id, or null when the address has an account. */
export async function insertUser(
  tx: Tx,
  row: Pick<typeof users.$inferInsert, 'email' | 'name' | 'locale' | 'passwordHash' | 'emailVerifiedAt'>,
): Promise<string | null> {
  const [inserted] = await tx
    .insert(users)
    .values(row)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return inserted?.id ?? null;
}

export async function updateUser(tx: Tx, id: string, set: Partial<typeof users.$inferInsert>): Promise<void> {
  await tx.update(users).set(set).where(eq(users.id, id));
}

/** Marks the address as proved, once. */
export async function updateEmailVerified(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(users)
    .set({ emailVerifiedAt: now })
    .where(and(eq(users.id, id), isNull(users.emailVerifiedAt)));
}

const FAILURES_TO_LOCK = 5;
const LOCK_MS = 15 * 60_000;

/**
 * Takes one of the attempts an account allows before its password or code is even looked at, so that a thousand
 * guesses at once are worth as little as a thousand in a row. The fifth locks; a right answer gives attempts back.
 * Null: the account is locked (or there is none). A lapsed lock begins to count anew.
 */
export async function takeAttempt(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ lockedUntil: Date | null } | null> {
  const taken = sql`(case when ${users.lockedUntil} is null then ${users.failedAttempts} else 0 end + 1)`;
  const until = new Date(now.getTime() + LOCK_MS).toISOString();
  const [row] = await tx
    .update(users)
    .set({
      failedAttempts: taken,
      lockedUntil: sql`case when ${taken} >= ${FAILURES_TO_LOCK} then ${until}::timestamptz end`,
    })
    .where(and(eq(users.id, id), or(isNull(users.lockedUntil), lte(users.lockedUntil, now))))
    .returning({ lockedUntil: users.lockedUntil });
  return row ?? null;
}

/** Gives back the attempt of a right password whose second factor is still due: the failures before it stay counted. */
export async function releaseAttempt(tx: Tx, id: string): Promise<void> {
  const left = sql`greatest(${users.failedAttempts} - 1, 0)`;
  await tx
    .update(users)
    .set({
      failedAttempts: left,
      lockedUntil: sql`case when ${left} >= ${FAILURES_TO_LOCK} then ${users.lockedUntil} end`,
    })
    .where(eq(users.id, id));
}

/** The person has fully proved who they are. */
export async function clearAttempts(tx: Tx, id: string): Promise<void> {
  await tx.update(users).set({ failedAttempts: 0, lockedUntil: null }).where(eq(users.id, id));
}

export async function insertConsents(
  tx: Tx,
  userId: string,
  given: { document: string; version: string }[],
  now: Date,
): Promise<void> {
  await tx
    .insert(consents)
    .values(given.map(({ document, version }) => ({ userId, document, version, at: now })))
    .onConflictDoNothing();
}

export async function listConsentRows(tx: Tx, userId: string) {
  return await tx.select().from(consents).where(eq(consents.userId, userId)).orderBy(asc(consents.at));
}

export async function listOrganisationsOf(tx: Tx, userId: string) {
  const rows = await tx
    .select({ id: organisations.id, name: organisations.name, role: memberships.role })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(memberships.joinedAt));
  return rows.map((row) => ({ ...row, role: row.role as MemberRole }));
}

/** Keys and names of the demonstration accounts that are in use. */
export async function listDemoRows(tx: Tx) {
  return await tx
    .select({ key: users.demoKey, name: users.name })
    .from(users)
    .where(and(isNotNull(users.demoKey), eq(users.status, 'active')));
}
