import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { and, asc, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { isOverdue } from './scenario-facts.ts';
import { handedIn, UNDER_REVIEW } from './scenarios.policy.ts';
import { isLatestVersion, listSummaries, type SummaryRow } from './scenarios.repository.ts';

export type QueueFilter = {
  roundId?: string | undefined;
  sector?: string | undefined;
  q?: string | undefined;
  desk?: 'mine' | 'free' | undefined;
};
export type QueuePage = {
  status?: string | undefined;
  overdue?: boolean | undefined;
  sort: 'oldest' | 'newest';
  /** The last row of the page before: its time of submission and its id. */
  after?: { at: Date; id: string } | undefined;
  limit: number;
};

/** Conditions on what was handed in: the queue never reads what an enterprise is still writing. */
function matching(filter: QueueFilter, viewerId: string): SQL | undefined {
  const part = (key: string) => sql`${scenarioVersions.content} ->> ${key}`;
  return and(
    handedIn,
    filter.roundId ? eq(scenarios.roundId, filter.roundId) : undefined,
    filter.sector ? or(eq(part('industry'), filter.sector), eq(part('field'), filter.sector)) : undefined,
    filter.q ? holdsWords(filter.q, part('title')) : undefined,
    filter.desk === 'mine' ? eq(scenarios.clerkId, viewerId) : undefined,
    filter.desk === 'free' ? isNull(scenarios.clerkId) : undefined,
  );
}

/** Title, body or number holds the words; `%` and `_` are taken as typed. */
function holdsWords(q: string, title: SQL): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(title, pattern), ilike(organisations.name, pattern), ilike(scenarios.code, pattern));
}

const inStatus = (status: string | undefined) =>
  status ? eq(scenarios.status, status) : inArray(scenarios.status, [...UNDER_REVIEW]);

export async function listQueueRows(
  tx: Tx,
  viewer: { id: string; now: Date },
  filter: QueueFilter,
  page: QueuePage,
): Promise<SummaryRow[]> {
  const { after, sort } = page;
  const past = sort === 'oldest' ? sql.raw('>') : sql.raw('<');
  const order = sort === 'oldest' ? asc : desc;
  return await listSummaries(tx, 'handed_in')
    .where(
      and(
        matching(filter, viewer.id),
        inStatus(page.status),
        page.overdue === undefined
          ? undefined
          : sql`coalesce(${isOverdue(viewer.now)}, false) = ${page.overdue}`,
        after
          ? sql`(${scenarios.submittedAt}, ${scenarios.id}) ${past} (${after.at}, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(order(scenarios.submittedAt), order(scenarios.id))
    .limit(page.limit);
}

/** How many of the filtered stand in each status, and how many of those under review are overdue. */
export async function countQueue(tx: Tx, viewer: { id: string; now: Date }, filter: QueueFilter) {
  const rows = await tx
    .select({
      status: scenarios.status,
      n: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${isOverdue(viewer.now)}))::int`,
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .leftJoin(scenarioVersions, isLatestVersion)
    .where(matching(filter, viewer.id))
    .groupBy(scenarios.status);
  return {
    counts: Object.fromEntries(rows.map(({ status, n }) => [status, n])),
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
  };
}
