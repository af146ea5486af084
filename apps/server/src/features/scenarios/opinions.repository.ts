import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { opinions, rounds, scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import type { Recommendation } from '@jiebang/domain/scenarios/lifecycle';
import type { OpinionAnswers } from '@jiebang/domain/scenarios/opinion-points';
import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import { isLatestVersion } from './scenarios.repository.ts';

export type OpinionRow = typeof opinions.$inferSelect;
export type OpinionPlace = NonNullable<Awaited<ReturnType<typeof findOpinionOf>>>;

/** An expert reads what was handed in; `conflicted`: belongs to the poster by now. */
const joined = (tx: Tx) =>
  tx
    .select({
      opinion: opinions,
      scenario: {
        id: scenarios.id,
        code: scenarios.code,
        clerkId: scenarios.clerkId,
        demo: scenarios.demo,
      },
      /** Of what was handed in last. */
      version: scenarioVersions.version,
      title: sql<string>`${scenarioVersions.content} ->> 'title'`,
      organisationName: organisations.name,
      round: { slug: rounds.slug, title: rounds.title },
      conflicted: sql<boolean>`exists (select 1 from ${memberships} m
        where m.organisation_id = ${scenarios.organisationId} and m.user_id = ${opinions.expertId})`,
    })
    .from(opinions)
    .innerJoin(scenarios, eq(scenarios.id, opinions.scenarioId))
    .innerJoin(rounds, eq(rounds.id, scenarios.roundId))
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .innerJoin(scenarioVersions, isLatestVersion)
    .$dynamic();

/** An opinion asked of this person: those of others are not there for them. */
export async function findOpinionOf(tx: Tx, id: string, expertId: string) {
  const [row] = await joined(tx).where(and(eq(opinions.id, id), eq(opinions.expertId, expertId)));
  return row ?? null;
}

export async function findHandedInContent(tx: Tx, scenarioId: string) {
  const [row] = await tx
    .select({ content: scenarioVersions.content })
    .from(scenarioVersions)
    .where(eq(scenarioVersions.scenarioId, scenarioId))
    .orderBy(desc(scenarioVersions.version))
    .limit(1);
  return row?.content ?? null;
}

/** An opinion with the scenario it is about, for the bureau. */
export async function findOpinion(tx: Tx, id: string): Promise<OpinionRow | null> {
  const [row] = await tx.select().from(opinions).where(eq(opinions.id, id));
  return row ?? null;
}

export async function listOpinionsOf(
  tx: Tx,
  expertId: string,
  filter: { status?: string | undefined; before?: string | undefined },
  limit: number,
) {
  return await joined(tx)
    .where(
      and(
        eq(opinions.expertId, expertId),
        filter.status ? eq(opinions.status, filter.status) : undefined,
        filter.before ? lt(opinions.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(opinions.id))
    .limit(limit);
}

export async function countAwaited(tx: Tx, expertId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(opinions)
    .where(and(eq(opinions.expertId, expertId), eq(opinions.status, 'assigned')));
  return row?.n ?? 0;
}

/** False when the draft is no longer of this revision, or was handed in: then nothing is written. */
export async function updateDraft(
  tx: Tx,
  key: { id: string; revision: number },
  set: { recommendation?: Recommendation | null; opinion?: string; answers?: OpinionAnswers },
): Promise<boolean> {
  const saved = await tx
    .update(opinions)
    .set({ ...set, revision: key.revision + 1 })
    .where(and(eq(opinions.id, key.id), eq(opinions.revision, key.revision), eq(opinions.status, 'assigned')))
    .returning({ id: opinions.id });
  return saved.length === 1;
}

/** Opinions awaited that fall due before `until`, asked for before `askedBefore`, and not reminded of yet. */
export async function listDueSoon(
  tx: Tx,
  span: { now: Date; until: Date; askedBefore: Date },
  limit: number,
) {
  return await tx
    .select({
      id: opinions.id,
      expertId: opinions.expertId,
      dueAt: opinions.dueAt,
      code: scenarios.code,
      title: scenarios.title,
    })
    .from(opinions)
    .innerJoin(scenarios, eq(scenarios.id, opinions.scenarioId))
    .innerJoin(users, and(eq(users.id, opinions.expertId), eq(users.status, 'active')))
    .where(
      and(
        eq(opinions.status, 'assigned'),
        sql`${opinions.dueAt} > ${span.now} and ${opinions.dueAt} <= ${span.until}`,
        sql`${opinions.assignedAt} <= ${span.askedBefore}`,
        sql`not exists (select 1 from notifications n
             where n.user_id = ${opinions.expertId} and n.dedupe_key = 'opinion_due:' || ${opinions.id}::text)`,
      ),
    )
    .limit(limit);
}
