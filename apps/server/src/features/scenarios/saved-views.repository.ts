import type { Tx } from '@jiebang/db/client';
import { savedViews } from '@jiebang/db/schema/review';
import type { ViewPage } from '@jiebang/domain/scenarios/saved-view';
import { and, asc, eq, ne, sql } from 'drizzle-orm';

const shown = {
  id: savedViews.id,
  page: sql<ViewPage>`${savedViews.page}`,
  name: savedViews.name,
  query: savedViews.query,
  isDefault: savedViews.isDefault,
};
type Changes = Partial<Pick<typeof savedViews.$inferInsert, 'name' | 'query' | 'isDefault'>>;

const ofUser = (userId: string, id: string) => and(eq(savedViews.userId, userId), eq(savedViews.id, id));

export const listViews = async (tx: Tx, userId: string, page: ViewPage) =>
  await tx
    .select(shown)
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.page, page)))
    .orderBy(asc(savedViews.id));

export async function findView(tx: Tx, userId: string, id: string) {
  const [row] = await tx.select(shown).from(savedViews).where(ofUser(userId, id));
  return row ?? null;
}

export async function insertView(tx: Tx, row: typeof savedViews.$inferInsert): Promise<string> {
  const [made] = await tx.insert(savedViews).values(row).returning({ id: savedViews.id });
  if (!made) throw new Error('view insert returned nothing');
  return made.id;
}

export async function updateView(tx: Tx, userId: string, id: string, changes: Changes): Promise<void> {
  if (Object.keys(changes).length > 0) await tx.update(savedViews).set(changes).where(ofUser(userId, id));
}

/** One view of a list opens with it at most. */
export async function clearDefault(tx: Tx, userId: string, page: ViewPage, but: string): Promise<void> {
  await tx
    .update(savedViews)
    .set({ isDefault: false })
    .where(and(eq(savedViews.userId, userId), eq(savedViews.page, page), ne(savedViews.id, but)));
}

export const deleteView = async (tx: Tx, userId: string, id: string): Promise<boolean> =>
  (await tx.delete(savedViews).where(ofUser(userId, id)).returning({ id: savedViews.id })).length === 1;

/** Two tabs of one person wait for each other here. */
export async function lockViews(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`saved_views.${userId}`}, 0))`);
}
