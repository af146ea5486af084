import type { Tx } from '@jiebang/db/client';
import { notificationPreferences } from '@jiebang/db/schema/platform';
import { defaultMailPreferences, type MailPreferences } from '@jiebang/domain/notifications/when-to-mail';
import { and, eq, sql } from 'drizzle-orm';

/** What the person has set; revision 0 for who has set nothing. */
export async function findPreferences(
  tx: Tx,
  userId: string,
): Promise<{ settings: MailPreferences; revision: number }> {
  const [row] = await tx
    .select({ settings: notificationPreferences.settings, revision: notificationPreferences.revision })
    .from(notificationPreferences)
    .where(eq(notificationPreferences.userId, sql.placeholder('userId')))
    .prepare('find_mail_preferences')
    .execute({ userId });
  return row ?? { settings: defaultMailPreferences, revision: 0 };
}

/** False when somebody saved meanwhile, the same person in another window. */
export async function savePreferences(
  tx: Tx,
  row: { userId: string; settings: MailPreferences; revision: number; now: Date },
): Promise<boolean> {
  const { userId, settings, revision, now } = row;
  if (revision === 0) {
    const made = await tx
      .insert(notificationPreferences)
      .values({ userId, settings, updatedAt: now })
      .onConflictDoNothing()
      .returning({ userId: notificationPreferences.userId });
    return made.length > 0;
  }
  const saved = await tx
    .update(notificationPreferences)
    .set({ settings, revision: revision + 1, updatedAt: now })
    .where(and(eq(notificationPreferences.userId, userId), eq(notificationPreferences.revision, revision)))
    .returning({ userId: notificationPreferences.userId });
  return saved.length > 0;
}
