import type { Tx } from '@jiebang/db/client';
import { coreviews, scenarioRisks } from '@jiebang/db/schema/coreviews';
import { users } from '@jiebang/db/schema/identity';
import { organisations } from '@jiebang/db/schema/organisations';
import { departmentMembers, departments } from '@jiebang/db/schema/programs';
import { rounds, scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { OPEN_COREVIEW } from '@jiebang/domain/coreviews/lifecycle';
import { and, asc, desc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';

export type CoreviewRow = typeof coreviews.$inferSelect;
export type CoreviewPlace = NonNullable<Awaited<ReturnType<typeof findCoreview>>>;

const isOpen = inArray(coreviews.status, [...OPEN_COREVIEW]);

/** A question with the version it is about: never what an enterprise is writing, never a later version. */
const joined = (tx: Tx, viewerId: string | null) =>
  tx
    .select({
      coreview: coreviews,
      department: { id: departments.id, name: departments.name },
      scenario: { code: scenarios.code, clerkId: scenarios.clerkId, organisation: organisations.name },
      round: { slug: rounds.slug, title: rounds.title },
      content: scenarioVersions.content,
      risk: scenarioRisks,
      answeredBy: users.name,
      /** Belongs to the poster, or wrote the scenario: must not answer for a department. */
      involved: sql<boolean>`(${scenarios.createdBy} is not distinct from ${viewerId}::uuid or exists (
        select 1 from memberships m
         where m.organisation_id = ${scenarios.organisationId} and m.user_id = ${viewerId}::uuid))`,
    })
    .from(coreviews)
    .innerJoin(departments, eq(departments.id, coreviews.departmentId))
    .innerJoin(scenarios, eq(scenarios.id, coreviews.scenarioId))
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .innerJoin(rounds, eq(rounds.id, scenarios.roundId))
    .innerJoin(
      scenarioVersions,
      and(
        eq(scenarioVersions.scenarioId, coreviews.scenarioId),
        eq(scenarioVersions.version, coreviews.version),
      ),
    )
    // A confirmation stands until a version raises other questions.
    .leftJoin(
      scenarioRisks,
      sql`${scenarioRisks.scenarioId} = ${coreviews.scenarioId} and ${scenarioRisks.version} =
        (select max(r.version) from scenario_risks r
          where r.scenario_id = ${coreviews.scenarioId} and r.version <= ${coreviews.version})`,
    )
    .leftJoin(users, eq(users.id, coreviews.answeredBy))
    .$dynamic();

export async function findCoreview(tx: Tx, id: string, viewerId: string | null, visible: SQL | undefined) {
  const [row] = await joined(tx, viewerId).where(and(eq(coreviews.id, id), visible));
  return row ?? null;
}

type Page = {
  state: 'open' | 'over';
  overdue?: boolean | undefined;
  after?: { at: Date; id: string } | undefined;
  limit: number;
};

export async function listCoreviewRows(
  tx: Tx,
  viewer: { id: string; now: Date; visible: SQL | undefined },
  { state, overdue, after, limit }: Page,
) {
  const open = state === 'open';
  const order = open ? asc : desc;
  const past = sql.raw(open ? '>' : '<');
  return await joined(tx, viewer.id)
    .where(
      and(
        viewer.visible,
        open ? isOpen : sql`not (${isOpen})`,
        overdue === undefined ? undefined : sql`(${coreviews.dueAt} <= ${viewer.now}) = ${overdue}`,
        after
          ? sql`(${coreviews.dueAt}, ${coreviews.id}) ${past} (${after.at}, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(order(coreviews.dueAt), order(coreviews.id))
    .limit(limit);
}

export async function countCoreviews(tx: Tx, viewer: { now: Date; visible: SQL | undefined }) {
  const [row] = await tx
    .select({
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${coreviews.dueAt} <= ${viewer.now}))::int`,
    })
    .from(coreviews)
    .where(and(isOpen, viewer.visible));
  return row ?? { open: 0, overdue: 0 };
}

/** The lock of every act on a scenario: answers, the clock and the bureau wait for each other at this one row. */
export async function lockScenarioOf(tx: Tx, coreviewId: string): Promise<void> {
  await tx
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(eq(scenarios.id, sql`(select c.scenario_id from coreviews c where c.id = ${coreviewId}::uuid)`))
    .for('update');
}

export async function listOpen(tx: Tx, scenarioId: string): Promise<CoreviewRow[]> {
  return await tx
    .select()
    .from(coreviews)
    .where(and(eq(coreviews.scenarioId, scenarioId), isOpen));
}

/** Pending ones whose last day is over. */
export async function listSilent(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: coreviews.id })
    .from(coreviews)
    .where(and(eq(coreviews.status, 'pending'), lte(coreviews.dueAt, now)))
    .orderBy(asc(coreviews.dueAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What every department was asked and said about a scenario, the latest first. */
export async function listCoreviewsOf(tx: Tx, scenarioId: string) {
  return await tx
    .select({
      coreview: coreviews,
      department: { id: departments.id, name: departments.name },
      answeredBy: users.name,
    })
    .from(coreviews)
    .innerJoin(departments, eq(departments.id, coreviews.departmentId))
    .leftJoin(users, eq(users.id, coreviews.answeredBy))
    .where(eq(coreviews.scenarioId, scenarioId))
    .orderBy(desc(coreviews.id));
}

export async function insertCoreviews(tx: Tx, rows: (typeof coreviews.$inferInsert)[]) {
  return await tx.insert(coreviews).values(rows).returning();
}

export type Department = { id: string; name: { zh: string; en: string }; officers: string[] };

/** Departments by id, each with those of its members who can act for it. */
export async function listDepartments(tx: Tx, ids: readonly string[]): Promise<Department[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: departments.id, name: departments.name, userId: users.id })
    .from(departments)
    .leftJoin(departmentMembers, eq(departmentMembers.departmentId, departments.id))
    .leftJoin(
      users,
      and(
        eq(users.id, departmentMembers.userId),
        eq(users.status, 'active'),
        sql`exists (select 1 from role_grants g where g.user_id = ${users.id} and g.role = 'department_officer')`,
      ),
    )
    .where(inArray(departments.id, [...ids]))
    .orderBy(asc(departments.slug));
  const found = new Map<string, Department>();
  for (const { id, name, userId } of rows) {
    const one = found.get(id) ?? { id, name, officers: [] };
    if (userId) one.officers.push(userId);
    found.set(id, one);
  }
  return [...found.values()];
}
