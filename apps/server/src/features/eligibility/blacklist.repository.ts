import type { Tx } from '@jiebang/db/client';
import { blacklistEntries } from '@jiebang/db/schema/eligibility';
import { users } from '@jiebang/db/schema/identity';
import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

const decider = alias(users, 'decider');
const lifter = alias(users, 'lifter');
export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number];

export const listEntries = async (tx: Tx, where: SQL | undefined, limit: number) =>
  await tx
    .select({ entry: blacklistEntries, proposer: users.name, decider: decider.name, lifter: lifter.name })
    .from(blacklistEntries)
    .innerJoin(users, eq(users.id, blacklistEntries.proposedBy))
    .leftJoin(decider, eq(decider.id, blacklistEntries.decidedBy))
    .leftJoin(lifter, eq(lifter.id, blacklistEntries.liftedBy))
    .where(where)
    .orderBy(desc(blacklistEntries.id))
    .limit(limit);

type Filter = Partial<Record<'status' | 'q' | 'day' | 'before', string | undefined>>;
export const entriesWhere = ({ status, q, day, before }: Filter) =>
  and(
    status ? eq(blacklistEntries.status, status) : undefined,
    // The words as they stand: no sign in them means anything.
    q
      ? sql`strpos(lower(${blacklistEntries.name} || ' ' || ${blacklistEntries.creditCode}), lower(${q})) > 0`
      : undefined,
    // Its last day is in it; without one it has no end.
    day
      ? sql`daterange(${blacklistEntries.fromDay}, ${blacklistEntries.untilDay}, '[]') @> ${day}::date`
      : undefined,
    before ? lt(blacklistEntries.id, before) : undefined,
  );
export const entryIs = (id: string) => eq(blacklistEntries.id, id);

export async function insertEntry(tx: Tx, row: typeof blacklistEntries.$inferInsert): Promise<string> {
  const [made] = await tx.insert(blacklistEntries).values(row).returning({ id: blacklistEntries.id });
  if (!made) throw new Error('entry insert returned nothing');
  return made.id;
}
