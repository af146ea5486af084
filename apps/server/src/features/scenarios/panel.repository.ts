import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { opinions, type scenarios } from '@jiebang/db/schema/scenarios';
import type { Conflict } from '@jiebang/domain/scenarios/panel';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { listHolders } from '../identity/public.ts';

/** Why this person must not act on the scenario or judge it; null when there is nothing. */
export async function findInvolved(
  tx: Tx,
  scenarioId: string,
  userId: string,
): Promise<'author' | 'member' | 'on_panel' | null> {
  const { rows } = await tx.execute<{ author: boolean; member: boolean; judge: boolean }>(sql`
    select s.created_by = ${userId} as author,
           exists (select 1 from memberships m where m.organisation_id = s.organisation_id and m.user_id = ${userId}) as member,
           exists (select 1 from opinions o where o.scenario_id = s.id and o.expert_id = ${userId}) as judge
      from scenarios s where s.id = ${scenarioId}`);
  const [found] = rows;
  if (found?.member) return 'member';
  if (found?.author) return 'author';
  return found?.judge ? 'on_panel' : null;
}

/** Reviewers without an interest in the scenario: to others its arrival is no news. */
export async function listFreeClerks(
  tx: Tx,
  { organisationId, createdBy }: Pick<typeof scenarios.$inferSelect, 'organisationId' | 'createdBy'>,
): Promise<string[]> {
  const clerks = (await listHolders(tx, 'scenarios.review')).map(({ id }) => id);
  if (clerks.length === 0) return [];
  const members = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), inArray(memberships.userId, clerks)));
  const involved = new Set([createdBy, ...members.map(({ userId }) => userId)]);
  return clerks.filter((id) => !involved.has(id));
}

export type Candidate = {
  id: string;
  name: string;
  organisations: string[];
  /** The same bodies by their ids, for rules on employers. */
  employers: string[];
  awaited: number;
  conflict: Conflict | null;
};

/** The pool of experts, each with the reason that keeps them from this scenario, where there is one. */
export async function listCandidates(
  tx: Tx,
  scenario: Pick<typeof scenarios.$inferSelect, 'id' | 'organisationId' | 'createdBy'>,
  clerks: readonly (string | null)[],
): Promise<Candidate[]> {
  const pool = await listHolders(tx, 'opinions.give');
  const ids = pool.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [bodies, given] = await Promise.all([
    tx
      .select({ userId: memberships.userId, id: organisations.id, name: organisations.name })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(inArray(memberships.userId, ids))
      .orderBy(asc(organisations.name)),
    tx
      .select({ expertId: opinions.expertId, scenarioId: opinions.scenarioId, status: opinions.status })
      .from(opinions)
      .where(inArray(opinions.expertId, ids)),
  ]);
  return pool.map(({ id, name }) => {
    const own = bodies.filter(({ userId }) => userId === id);
    const asked = given.filter(({ expertId }) => expertId === id);
    const here = asked.find(({ scenarioId }) => scenarioId === scenario.id);
    const conflict = (): Conflict | null => {
      if (own.some((body) => body.id === scenario.organisationId)) return 'member';
      if (scenario.createdBy === id) return 'author';
      if (clerks.includes(id)) return 'clerk';
      if (here) return here.status === 'recused' ? 'recused' : 'on_panel';
      return null;
    };
    return {
      id,
      name,
      organisations: own.map((body) => body.name),
      employers: own.map((body) => body.id),
      awaited: asked.filter(({ status }) => status === 'assigned').length,
      conflict: conflict(),
    };
  });
}

export type PanelRow = Awaited<ReturnType<typeof listPanel>>[number];

/** Every opinion asked for, also of those who recused, in the order in which they were asked. */
export async function listPanel(tx: Tx, scenarioId: string) {
  return await tx
    .select({
      opinion: opinions,
      expertName: users.name,
      replaced: sql<boolean>`exists (select 1 from opinions r where r.replaces = ${opinions.id})`,
    })
    .from(opinions)
    .innerJoin(users, eq(users.id, opinions.expertId))
    .where(eq(opinions.scenarioId, scenarioId))
    .orderBy(asc(opinions.id));
}

export async function insertOpinions(tx: Tx, rows: (typeof opinions.$inferInsert)[]): Promise<string[]> {
  const made = await tx.insert(opinions).values(rows).returning({ id: opinions.id });
  return made.map(({ id }) => id);
}

/** Is every place of the panel filled with an opinion that was handed in? Read after the scenario's lock. */
export async function isPanelComplete(tx: Tx, scenarioId: string): Promise<boolean> {
  const owed = await tx
    .select({ id: opinions.id })
    .from(opinions)
    .where(
      and(
        eq(opinions.scenarioId, scenarioId),
        sql`${opinions.status} <> 'submitted'`,
        sql`not exists (select 1 from opinions r where r.replaces = ${opinions.id})`,
      ),
    )
    .limit(1);
  return owed.length === 0;
}
