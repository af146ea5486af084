import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { rounds, scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { and, asc, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/pg-core';
import { districtWord, isOverdue, reviewDue } from './scenario-facts.ts';
import { handedIn, UNDER_REVIEW } from './scenarios.policy.ts';
import { isLatestVersion, listSummaries, type SummaryRow } from './scenarios.repository.ts';

export type QueueFilter = {
  roundId?: string | undefined;
  sector?: string | undefined;
  q?: string | undefined;
  desk?: 'mine' | 'free' | undefined;
  programId?: string | undefined;
  mode?: string | undefined;
  openness?: string | undefined;
  again?: boolean | undefined;
  district?: string | undefined;
};
export type QueueSort = 'oldest' | 'newest' | 'due';
export type QueuePage = {
  status?: string | undefined;
  overdue?: boolean | undefined;
  sort: QueueSort;
  /** The last row of the page before: its time of submission or its deadline, and its id. */
  after?: { at: Date; id: string } | undefined;
  limit: number;
};

/** Where nobody of the bureau or its experts is at work nothing is due: such rows stand behind all others. */
const NEVER = new Date('9000-01-01T00:00:00Z');
/** What the queue is ordered by in this row. */
export const sortedAt = (row: SummaryRow, sort: QueueSort): Date =>
  sort === 'due' ? (row.dueAt ?? NEVER) : (row.submittedAt ?? NEVER);

/** Conditions on what was handed in: the queue never reads what an enterprise is still writing. */
function matching(filter: QueueFilter, viewerId: string): SQL | undefined {
  const part = (key: string) => sql`${scenarioVersions.content} ->> ${key}`;
  return and(
    handedIn,
    filter.roundId ? eq(scenarios.roundId, filter.roundId) : undefined,
    filter.sector ? or(eq(part('industry'), filter.sector), eq(part('field'), filter.sector)) : undefined,
    filter.programId ? ofProgram(filter.programId) : undefined,
    filter.mode ? eq(part('mode'), filter.mode) : undefined,
    filter.openness ? eq(part('openness'), filter.openness) : undefined,
    filter.again === undefined ? undefined : sql`(${scenarioVersions.version} > 1) = ${filter.again}`,
    filter.district ? sql`${districtWord} = ${filter.district}` : undefined,
    filter.q ? holdsWords(filter.q, part('title')) : undefined,
    filter.desk === 'mine' ? eq(scenarios.clerkId, viewerId) : undefined,
    filter.desk === 'free' ? isNull(scenarios.clerkId) : undefined,
  );
}

const ofProgram = (id: string) =>
  sql`${scenarios.roundId} in (select r.id from ${rounds} r where r.program_id = ${id})`;

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
  const past = sort === 'newest' ? sql.raw('<') : sql.raw('>');
  const order = sort === 'newest' ? desc : asc;
  const at = sort === 'due' ? sql`coalesce(${reviewDue}, ${NEVER})` : sql`${scenarios.submittedAt}`;
  return await listSummaries(tx, 'handed_in')
    .where(
      and(
        matching(filter, viewer.id),
        inStatus(page.status),
        page.overdue === undefined ? undefined : sql`${isOverdue(viewer.now)} = ${page.overdue}`,
        after
          ? sql`(${at}, ${scenarios.id}) ${past} (${after.at}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(order(at), order(scenarios.id))
    .limit(page.limit);
}

/**
 * How many of the filtered stand in each status, and how many of those under review are overdue. Texts and bodies are
 * looked at only where a filter asks for them: of a hundred thousand scenarios the index on the status is enough.
 */
export async function countQueue(tx: Tx, viewer: { id: string; now: Date }, filter: QueueFilter) {
  const [rows, late] = await Promise.all([
    counting(tx, filter, { status: scenarios.status, n: sql<number>`count(*)::int` })
      .where(matching(filter, viewer.id))
      .groupBy(scenarios.status),
    counting(tx, filter, { n: sql<number>`count(*)::int` }).where(
      and(matching(filter, viewer.id), inStatus(undefined), isOverdue(viewer.now)),
    ),
  ]);
  return {
    counts: Object.fromEntries(rows.map(({ status, n }) => [status, n])),
    overdue: late[0]?.n ?? 0,
  };
}

function counting<F extends SelectedFields>(tx: Tx, filter: QueueFilter, fields: F) {
  const { q, sector, mode, openness, again } = filter;
  const readsText = q || sector || mode || openness || again !== undefined;
  const rows = tx.select(fields).from(scenarios).$dynamic();
  if (readsText) {
    rows.innerJoin(organisations, eq(organisations.id, scenarios.organisationId));
    rows.leftJoin(scenarioVersions, isLatestVersion);
  }
  return rows;
}
