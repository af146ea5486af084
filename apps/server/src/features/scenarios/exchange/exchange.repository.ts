import type { Tx } from '@jiebang/db/client';
import { scenarioAttachments } from '@jiebang/db/schema/scenario-attachments';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

type Place = { roundId: string; organisationId: string };

/** Which of these names a scenario of the body in this round has already. */
export async function listKnownTitles(tx: Tx, place: Place, titles: readonly string[]): Promise<Set<string>> {
  const title = sql<string>`${scenarios.content} ->> 'title'`;
  const rows = await tx
    .select({ title })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.roundId, place.roundId),
        eq(scenarios.organisationId, place.organisationId),
        inArray(title, [...titles]),
      ),
    );
  return new Set(rows.map((row) => row.title));
}

/**
 * The drafts of one import, found by its first: they were made by one person for one body in one round at one instant,
 * which is what makes them one import.
 */
export async function listImported(tx: Tx, firstId: string) {
  return await tx
    .select({ id: scenarios.id, title: sql<string>`${scenarios.content} ->> 'title'` })
    .from(scenarios)
    .where(
      sql`(${scenarios.roundId}, ${scenarios.organisationId}, ${scenarios.createdBy}, ${scenarios.createdAt}) =
        (select f.round_id, f.organisation_id, f.created_by, f.created_at from scenarios f where f.id = ${firstId})`,
    )
    .orderBy(asc(scenarios.id));
}

export async function listContentsOf(tx: Tx, ids: readonly string[], read: 'working' | 'handed_in') {
  const content =
    read === 'working'
      ? sql`${scenarios.content}`
      : sql`(select v.content from scenario_versions v where v.scenario_id = ${scenarios.id}
          order by v.version desc limit 1)`;
  const rows = await tx
    .select({ id: scenarios.id, content: content.mapWith(scenarios.content) })
    .from(scenarios)
    .where(inArray(scenarios.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.content]));
}

/** Names of all that was ever attached to these scenarios, by the ids that answers hold. */
export async function listFileNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: scenarioAttachments.id, name: scenarioAttachments.name })
    .from(scenarioAttachments)
    .where(inArray(scenarioAttachments.scenarioId, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
