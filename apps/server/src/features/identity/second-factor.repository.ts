import type { Tx } from '@jiebang/db/client';
import { recoveryCodes, users } from '@jiebang/db/schema/identity';
import { and, eq, isNull, lt, or } from 'drizzle-orm';

/** Takes the time step of a right code; false when it, or a later one, was taken before. Of two at once one wins. */
export async function updateTotpStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, userId), or(isNull(users.totpLastStep), lt(users.totpLastStep, step))))
    .returning({ id: users.id });
  return taken.length === 1;
}

/** Uses up a recovery code; false when it is none, or was used. */
export async function updateRecoveryCodeUsed(
  tx: Tx,
  userId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length === 1;
}

/** The old codes end with the row they stand in. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  if (hashes.length > 0)
    await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ userId, codeHash })));
}

/** Keeps a seed that is not confirmed yet; false when an authenticator is enabled already. */
export async function updatePendingTotp(tx: Tx, userId: string, sealed: string): Promise<boolean> {
  const kept = await tx
    .update(users)
    .set({ totpSecret: sealed, totpLastStep: null })
    .where(and(eq(users.id, userId), isNull(users.totpEnabledAt)))
    .returning({ id: users.id });
  return kept.length === 1;
}

/** Enables the seed that the code was checked against; false when it was replaced or enabled meanwhile. */
export async function updateTotpEnabled(
  tx: Tx,
  userId: string,
  enabled: { sealed: string; step: number; now: Date },
): Promise<boolean> {
  const done = await tx
    .update(users)
    .set({ totpEnabledAt: enabled.now, totpLastStep: enabled.step })
    .where(and(eq(users.id, userId), eq(users.totpSecret, enabled.sealed), isNull(users.totpEnabledAt)))
    .returning({ id: users.id });
  return done.length === 1;
}
