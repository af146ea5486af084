import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import { challenges } from '@jiebang/db/schema/lists';
import { notices } from '@jiebang/db/schema/notices';
import { rankingRows, rankings } from '@jiebang/db/schema/rankings';
import { and, desc, eq, inArray, lt, notInArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

export type RankingRecord = typeof rankings.$inferSelect;

const proposer = alias(users, 'proposer');
const sealer = alias(users, 'sealer');

/** The newest notice on a ranking, whatever became of it; drafts are for the bureau. */
const newestNotice = (started: boolean) => sql<{ id: string; status: string } | null>`(
  select jsonb_build_object('id', n.id, 'status', n.status) from ${notices} n
   where n.subject_type = 'ranking' and n.subject_id = ${rankings.id}
     ${started ? sql`and n.started_at is not null` : sql``}
   order by n.id desc limit 1)`;

/** A ranking with what it is about. */
const rankingPlaces = (tx: Tx) =>
  tx
    .select({
      ranking: rankings,
      competition: competitions,
      challenge: { id: challenges.id, code: challenges.code, title: challenges.title },
      notice: newestNotice(true),
    })
    .from(rankings)
    .innerJoin(competitions, eq(competitions.id, rankings.competitionId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId));
export type RankingPlace = Awaited<ReturnType<typeof rankingPlaces>>[number];

export async function findRanking(
  tx: Tx,
  id: string,
  visible: SQL | undefined,
): Promise<RankingPlace | null> {
  const [row] = await rankingPlaces(tx).where(and(eq(rankings.id, id), visible));
  return row ?? null;
}

type Filter = {
  visible: SQL | undefined;
  competitionId: string | undefined;
  status: readonly string[];
  before: string | undefined;
};

/** Newest first; `before` is the id of the last row of the page before. */
export async function listRankingPlaces(tx: Tx, filter: Filter, limit: number): Promise<RankingPlace[]> {
  return await rankingPlaces(tx)
    .where(
      and(
        filter.visible,
        inArray(rankings.status, [...filter.status]),
        filter.competitionId ? eq(rankings.competitionId, filter.competitionId) : undefined,
        filter.before ? lt(rankings.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(rankings.id))
    .limit(limit);
}

/** Rankings of these contests as the bureau lists them, newest first. */
export async function listOfficeRankings(tx: Tx, competitionIds: readonly string[]) {
  if (competitionIds.length === 0) return [];
  return await tx
    .select({
      ranking: rankings,
      proposedBy: { id: proposer.id, name: proposer.name },
      sealedBy: { id: sealer.id, name: sealer.name },
      notice: newestNotice(false),
    })
    .from(rankings)
    .innerJoin(proposer, eq(proposer.id, rankings.proposedBy))
    .leftJoin(sealer, eq(sealer.id, rankings.sealedBy))
    .where(inArray(rankings.competitionId, [...competitionIds]))
    .orderBy(desc(rankings.number));
}
export type OfficeRankingRow = Awaited<ReturnType<typeof listOfficeRankings>>[number];

/** The ranking, held until commit. */
export async function lockRanking(tx: Tx, id: string): Promise<RankingRecord | null> {
  const [row] = await tx.select().from(rankings).where(eq(rankings.id, id)).for('update');
  return row ?? null;
}

/** The one of a competition that stands or waits, if there is one. */
export async function findStanding(tx: Tx, competitionId: string): Promise<RankingRecord | null> {
  const [row] = await tx
    .select()
    .from(rankings)
    .where(
      and(eq(rankings.competitionId, competitionId), notInArray(rankings.status, ['discarded', 'void'])),
    );
  return row ?? null;
}

export async function nextNumber(tx: Tx, competitionId: string): Promise<number> {
  const [row] = await tx
    .select({ next: sql<number>`coalesce(max(${rankings.number}), 0)::int + 1` })
    .from(rankings)
    .where(eq(rankings.competitionId, competitionId));
  return row?.next ?? 1;
}

export async function insertRanking(
  tx: Tx,
  row: typeof rankings.$inferInsert,
  rows: Omit<typeof rankingRows.$inferInsert, 'rankingId'>[],
): Promise<string> {
  const [made] = await tx.insert(rankings).values(row).returning({ id: rankings.id });
  if (!made) throw new Error('ranking insert returned nothing');
  await tx.insert(rankingRows).values(rows.map((one) => ({ ...one, rankingId: made.id })));
  return made.id;
}
