import type { Tx } from '@jiebang/db/client';
import { emailTokens } from '@jiebang/db/schema/identity';
import { and, eq, gt, isNull } from 'drizzle-orm';

export type EmailPurpose = 'verify_email' | 'reset_password';
type Wanted = { tokenHash: string; purpose: EmailPurpose; now: Date };

const usable = ({ tokenHash, purpose, now }: Wanted) =>
  and(
    eq(emailTokens.tokenHash, tokenHash),
    eq(emailTokens.purpose, purpose),
    isNull(emailTokens.usedAt),
    gt(emailTokens.expiresAt, now),
  );

export async function insertEmailToken(tx: Tx, row: typeof emailTokens.$inferInsert): Promise<void> {
  await tx.insert(emailTokens).values(row);
}

/** Whose the token is, while it can be used. */
export async function findEmailToken(tx: Tx, wanted: Wanted): Promise<string | null> {
  const [row] = await tx.select({ userId: emailTokens.userId }).from(emailTokens).where(usable(wanted));
  return row?.userId ?? null;
}

/** Uses the token up; of two at once one gets the person, the other null. */
export async function updateEmailTokenUsed(tx: Tx, wanted: Wanted): Promise<string | null> {
  const [row] = await tx
    .update(emailTokens)
    .set({ usedAt: wanted.now })
    .where(usable(wanted))
    .returning({ userId: emailTokens.userId });
  return row?.userId ?? null;
}

/** Ends the other links of this kind that are still in the person's mailbox. */
export async function updateAllEmailTokensUsed(
  tx: Tx,
  userId: string,
  purpose: EmailPurpose,
  now: Date,
): Promise<void> {
  await tx
    .update(emailTokens)
    .set({ usedAt: now })
    .where(and(eq(emailTokens.userId, userId), eq(emailTokens.purpose, purpose), isNull(emailTokens.usedAt)));
}
