import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { challengeInvitees, challengeLists, challenges } from '@jiebang/db/schema/lists';
import { organisations } from '@jiebang/db/schema/organisations';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { and, asc, eq, getTableColumns, inArray, lte, max, type SQL, sql } from 'drizzle-orm';

// The words for the search are as long as the text and of no use to a page.
const { search: _search, searchWords: _words, titleWords: _title, ...columns } = getTableColumns(challenges);
// Nor is the whole list as it was published, which would come along with every one of its challenges.
const { document: _document, ...listColumns } = getTableColumns(challengeLists);

export type ChallengeRow = Omit<typeof challenges.$inferSelect, 'search' | 'searchWords' | 'titleWords'>;
export type ChallengePlace = {
  challenge: ChallengeRow;
  poster: { id: string; name: string; nameEn: string; type: string };
  list: Omit<typeof challengeLists.$inferSelect, 'document'>;
  scenarioCode: string | null;
};

export const placeColumns = {
  challenge: columns,
  poster: {
    id: organisations.id,
    name: organisations.name,
    nameEn: organisations.nameEn,
    type: organisations.type,
  },
  list: listColumns,
  scenarioCode: scenarios.code,
};

const joined = (tx: Tx) =>
  tx
    .select(placeColumns)
    .from(challenges)
    .innerJoin(organisations, eq(organisations.id, challenges.organisationId))
    .innerJoin(challengeLists, eq(challengeLists.id, challenges.listId))
    .innerJoin(scenarios, eq(scenarios.id, challenges.scenarioId));

export async function findChallenge(
  tx: Tx,
  by: { id: string } | { code: string },
  visible: SQL | undefined,
): Promise<ChallengePlace | null> {
  const key = 'id' in by ? eq(challenges.id, by.id) : eq(challenges.code, by.code);
  const [row] = await joined(tx).where(and(key, visible));
  return row ?? null;
}

/** Challenges of a list in its order. */
export async function listChallengeRows(
  tx: Tx,
  listId: string,
  visible: SQL | undefined,
): Promise<ChallengePlace[]> {
  return await joined(tx)
    .where(and(eq(challenges.listId, listId), visible))
    .orderBy(asc(challenges.position));
}

/** The challenges of a list, in its order, held until commit; the caller holds the list. */
export async function lockChallenges(tx: Tx, listId: string): Promise<ChallengeRow[]> {
  return await tx
    .select(columns)
    .from(challenges)
    .where(eq(challenges.listId, listId))
    .orderBy(asc(challenges.position))
    .for('update');
}

export async function nextPosition(tx: Tx, listId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(challenges.position) })
    .from(challenges)
    .where(eq(challenges.listId, listId));
  return (row?.last ?? 0) + 1;
}

/** Answers the id, or null when the scenario stands on a list already: of two at once one gets in. */
export async function insertChallenge(tx: Tx, row: typeof challenges.$inferInsert): Promise<string | null> {
  const [inserted] = await tx
    .insert(challenges)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: challenges.id });
  return inserted?.id ?? null;
}

/** Changes the row if it still is at `revision`, which grows; false when somebody was faster. */
export async function updateChallengeRow(
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<typeof challenges.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(challenges)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(challenges.id, id), eq(challenges.revision, revision)))
    .returning({ id: challenges.id });
  return rows.length > 0;
}

export async function deleteChallenge(tx: Tx, id: string): Promise<void> {
  await tx.delete(challengeInvitees).where(eq(challengeInvitees.challengeId, id));
  await tx.delete(challenges).where(eq(challenges.id, id));
}

/** Gives the challenges the places of `ids`, from 1. Two steps, because no two may hold one place even for a moment. */
export async function updatePositions(tx: Tx, listId: string, ids: readonly string[]): Promise<void> {
  await tx
    .update(challenges)
    .set({ position: sql`-${challenges.position}` })
    .where(eq(challenges.listId, listId));
  await tx.execute(sql`
    update challenges set position = o.place
      from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality o(id, place)
     where challenges.id = o.id and challenges.list_id = ${listId}`);
}

/** Moves the deadline of every open or suspended challenge of the list, unless it resumed with a later one; answers how many. */
export async function updateOpenDeadlines(tx: Tx, listId: string, deadlineAt: Date): Promise<number> {
  const rows = await tx
    .update(challenges)
    .set({ deadlineAt: sql`greatest(${challenges.deadlineAt}, ${deadlineAt.toISOString()}::timestamptz)` })
    .where(and(eq(challenges.listId, listId), inArray(challenges.status, ['open', 'suspended'])))
    .returning({ id: challenges.id });
  return rows.length;
}

/** Lists that hold an open challenge whose deadline is over. */
export async function listDueLists(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: challenges.listId })
    .from(challenges)
    .where(and(eq(challenges.status, 'open'), lte(challenges.deadlineAt, now)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Bodies that challenges are addressed to. */
/** Public competitions that decide these challenges. */
export async function listContestsOf(tx: Tx, challengeIds: string[]) {
  if (challengeIds.length === 0) return [];
  return await tx
    .select({ challengeId: competitions.challengeId, slug: competitions.slug, title: competitions.title })
    .from(competitions)
    .where(
      and(
        inArray(competitions.challengeId, challengeIds),
        inArray(competitions.status, ['published', 'archived']),
      ),
    );
}
export type ContestRow = Awaited<ReturnType<typeof listContestsOf>>[number];

export async function listInvitees(tx: Tx, challengeIds: string[]) {
  if (challengeIds.length === 0) return [];
  return await tx
    .select({
      challengeId: challengeInvitees.challengeId,
      id: organisations.id,
      name: organisations.name,
    })
    .from(challengeInvitees)
    .innerJoin(organisations, eq(organisations.id, challengeInvitees.organisationId))
    .where(inArray(challengeInvitees.challengeId, challengeIds))
    .orderBy(asc(organisations.name), asc(organisations.id));
}
export type InviteeRow = Awaited<ReturnType<typeof listInvitees>>[number];

/** Makes the given bodies the invited ones. */
export async function replaceInvitees(
  tx: Tx,
  challengeId: string,
  { added, removed }: { added: string[]; removed: string[] },
  by: { invitedBy: string; invitedAt: Date },
): Promise<void> {
  if (removed.length > 0)
    await tx
      .delete(challengeInvitees)
      .where(
        and(
          eq(challengeInvitees.challengeId, challengeId),
          inArray(challengeInvitees.organisationId, removed),
        ),
      );
  if (added.length > 0)
    await tx
      .insert(challengeInvitees)
      .values(added.map((organisationId) => ({ challengeId, organisationId, ...by })))
      .onConflictDoNothing();
}

/** Which of these bodies there are. */
export async function listKnownOrganisations(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  return new Set(rows.map(({ id }) => id));
}
