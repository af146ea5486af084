import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { rounds, scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { districtWord, panelSize, panelSubmitted, reviewDue } from './scenario-facts.ts';

export type ScenarioRow = typeof scenarios.$inferSelect;
export type ScenarioPlace = NonNullable<Awaited<ReturnType<typeof findScenario>>>;

/** The version handed in last stands beside the row; a draft never handed in has none. */
export const isLatestVersion = sql`${scenarioVersions.scenarioId} = ${scenarios.id} and ${scenarioVersions.version} =
  (select max(v.version) from scenario_versions v where v.scenario_id = ${scenarios.id})`;

/** What a viewer is to a scenario: a colleague of the poster, and anybody who must not decide on it. */
export const isMember = (viewerId: string) => sql<boolean>`exists (select 1 from ${memberships} m
  where m.organisation_id = ${scenarios.organisationId} and m.user_id = ${viewerId})`;
const isInvolved = (
  viewerId: string,
) => sql<boolean>`(${scenarios.createdBy} = ${viewerId} or ${isMember(viewerId)}
  or exists (select 1 from opinions o where o.scenario_id = ${scenarios.id} and o.expert_id = ${viewerId}))`;

/** Scenario, round, body, desk, the version handed in last, the panel in numbers, and what the viewer is to it. */
export async function findScenario(tx: Tx, id: string, viewerId: string, visible: SQL | undefined) {
  const [row] = await tx
    .select({
      scenario: scenarios,
      round: rounds,
      organisationName: organisations.name,
      clerkName: users.name,
      latest: {
        version: scenarioVersions.version,
        content: scenarioVersions.content,
        sm3: scenarioVersions.sm3,
      },
      member: isMember(viewerId),
      involved: isInvolved(viewerId),
      dueAt: reviewDue,
      panelSize,
      panelSubmitted,
    })
    .from(scenarios)
    .innerJoin(rounds, eq(rounds.id, scenarios.roundId))
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .leftJoin(users, eq(users.id, scenarios.clerkId))
    .leftJoin(scenarioVersions, isLatestVersion)
    .where(and(eq(scenarios.id, id), visible));
  return row ?? null;
}

/** Takes the row for the rest of the transaction: of two acts at once the second finds what the first has left. */
export async function lockScenario(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.id, id)).for('update');
}

/** Takes many rows, always in the same order, so that two acts on many wait for each other and never in a circle. */
export async function lockScenarios(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(inArray(scenarios.id, [...ids]))
    .orderBy(scenarios.id)
    .for('update');
}

/** Columns of a list line; the bureau reads what was handed in (`handed_in`), colleagues what stands there now. */
export function listSummaries(tx: Tx, read: 'working' | 'handed_in') {
  const content = read === 'working' ? scenarios.content : scenarioVersions.content;
  const part = (key: keyof ScenarioContent) => sql<string | null>`${content} ->> ${key}`;
  return tx
    .select({
      id: scenarios.id,
      code: scenarios.code,
      status: scenarios.status,
      title: part('title'),
      mode: part('mode'),
      industry: part('industry'),
      field: part('field'),
      round: { id: rounds.id, slug: rounds.slug, title: rounds.title },
      organisation: { id: organisations.id, name: organisations.name },
      demo: scenarios.demo,
      version: scenarioVersions.version,
      openReturns: sql<number>`(select count(*)::int from scenario_returns r
        where r.scenario_id = ${scenarios.id} and r.answered_at is null)`,
      createdAt: scenarios.createdAt,
      updatedAt: scenarios.updatedAt,
      submittedAt: scenarios.submittedAt,
      dueAt: reviewDue,
      clerkId: scenarios.clerkId,
      clerkName: users.name,
      panelSize,
      panelSubmitted,
      district: districtWord,
    })
    .from(scenarios)
    .innerJoin(rounds, eq(rounds.id, scenarios.roundId))
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .leftJoin(users, eq(users.id, scenarios.clerkId))
    .leftJoin(scenarioVersions, isLatestVersion)
    .$dynamic();
}
export type SummaryRow = Awaited<ReturnType<typeof listSummaries>>[number];

/** Scenarios of the bodies a person belongs to, newest first; `before` is the id of the last row of the page before. */
export async function listScenariosOf(
  tx: Tx,
  userId: string,
  filter: {
    organisationId?: string | undefined;
    roundId?: string | undefined;
    status?: string | undefined;
    before?: string | undefined;
  },
  limit: number,
): Promise<SummaryRow[]> {
  return await listSummaries(tx, 'working')
    .where(
      and(
        isMember(userId),
        filter.organisationId ? eq(scenarios.organisationId, filter.organisationId) : undefined,
        filter.roundId ? eq(scenarios.roundId, filter.roundId) : undefined,
        filter.status ? eq(scenarios.status, filter.status) : undefined,
        filter.before ? lt(scenarios.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(scenarios.id))
    .limit(limit);
}

/** The body's name and contact, if the person belongs to it; one that is not there and one of others look the same. */
export async function findOwnOrganisation(tx: Tx, organisationId: string, userId: string) {
  const [row] = await tx
    .select({ contactName: organisations.contactName, contactPhone: organisations.contactPhone })
    .from(organisations)
    .innerJoin(
      memberships,
      and(eq(memberships.organisationId, organisations.id), eq(memberships.userId, userId)),
    )
    .where(eq(organisations.id, organisationId));
  return row ?? null;
}

export async function insertScenario(tx: Tx, row: typeof scenarios.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(scenarios).values(row).returning({ id: scenarios.id });
  if (!inserted) throw new Error('scenario insert returned nothing');
  return inserted.id;
}

/** False when the content is no longer of this revision: then nothing is written. */
export async function updateContent(
  tx: Tx,
  key: { id: string; revision: number },
  content: ScenarioContent,
  now: Date,
): Promise<boolean> {
  const saved = await tx
    .update(scenarios)
    .set({ content, revision: key.revision + 1, updatedAt: now })
    .where(
      and(
        eq(scenarios.id, key.id),
        eq(scenarios.revision, key.revision),
        inArray(scenarios.status, ['draft', 'returned']),
      ),
    )
    .returning({ id: scenarios.id });
  return saved.length === 1;
}

export async function updateClerk(tx: Tx, id: string, clerkId: string | null): Promise<void> {
  await tx.update(scenarios).set({ clerkId }).where(eq(scenarios.id, id));
}

/**
 * The next number of the year. The lock is held until the transaction ends, so that numbers have no gap: one that fails
 * leaves its number to the next, two at once wait for each other here and nowhere before.
 */
export async function takeCode(tx: Tx, year: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('scenarios.code', 0))`);
  const prefix = `CJ-${year}-`;
  const { rows } = await tx.execute<{ next: number }>(sql`
    select coalesce(max(substring(code from ${prefix.length + 1}::int)::int), 0) + 1 as next
      from scenarios where starts_with(code, ${prefix})`);
  return `${prefix}${String(rows[0]?.next).padStart(4, '0')}`;
}

/** Who runs the body, and who wrote the scenario while they belong to it. */
export async function listTold(tx: Tx, scenario: ScenarioRow): Promise<string[]> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, scenario.organisationId),
        or(inArray(memberships.role, ['owner', 'manager']), eq(memberships.userId, scenario.createdBy)),
      ),
    );
  return rows.map(({ userId }) => userId);
}
