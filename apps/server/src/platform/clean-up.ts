import { sql } from 'drizzle-orm';
import type { Services } from './services.ts';

/** Removes what has lapsed and proves nothing: sessions long over, idempotency keys of two days, used mail tokens. */
export async function cleanUp({ db, clock }: Services): Promise<void> {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  await db.execute(sql`delete from sessions where expires_at < ${daysAgo(7)}`);
  await db.execute(sql`delete from idempotency_keys where created_at < ${daysAgo(2)}`);
  await db.execute(sql`delete from email_tokens where expires_at < ${daysAgo(7)}`);
}
