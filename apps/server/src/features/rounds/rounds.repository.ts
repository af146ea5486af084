import type { Tx } from '@jiebang/db/client';
import { memberships } from '@jiebang/db/schema/organisations';
import { auditEvents } from '@jiebang/db/schema/platform';
import { programs } from '@jiebang/db/schema/programs';
import { rounds, scenarios } from '@jiebang/db/schema/scenarios';
import type { RoundWindow } from '@jiebang/domain/programs/lifecycle';
import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';

export type RoundRow = typeof rounds.$inferSelect;
export type RoundPlace = { round: RoundRow; program: typeof programs.$inferSelect };

const joined = (tx: Tx) =>
  tx
    .select({ round: rounds, program: programs })
    .from(rounds)
    .innerJoin(programs, eq(programs.id, rounds.programId));

export async function findRound(
  tx: Tx,
  by: { id: string } | { slug: string },
  visible: SQL | undefined,
): Promise<RoundPlace | null> {
  const key = 'id' in by ? eq(rounds.id, by.id) : eq(rounds.slug, by.slug);
  const [row] = await joined(tx).where(and(key, visible));
  return row ?? null;
}

/** Takes the row for the rest of the transaction: state and dates stay as read. */
export async function lockRound(tx: Tx, id: string): Promise<RoundRow | null> {
  const [row] = await tx.select().from(rounds).where(eq(rounds.id, id)).for('update');
  return row ?? null;
}

/** `roundWindow` of the domain as a condition: the same four answers. */
function inWindow(window: RoundWindow, now: Date): SQL | undefined {
  const [opened, over] = [sql`${rounds.opensAt} <= ${now}`, sql`${rounds.closesAt} <= ${now}`];
  if (window === 'not_announced') return eq(rounds.status, 'draft');
  if (window === 'ended') return or(eq(rounds.status, 'closed'), and(eq(rounds.status, 'announced'), over));
  const running = and(eq(rounds.status, 'announced'), sql`not ${over}`);
  return and(running, window === 'open' ? opened : sql`not ${opened}`);
}

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listRoundRows(
  tx: Tx,
  filter: {
    window?: RoundWindow | undefined;
    program?: string | undefined;
    before?: string | undefined;
    now: Date;
    limit: number;
  },
  visible: SQL | undefined,
): Promise<RoundPlace[]> {
  return await joined(tx)
    .where(
      and(
        visible,
        filter.window ? inWindow(filter.window, filter.now) : undefined,
        filter.program ? eq(programs.slug, filter.program) : undefined,
        filter.before ? lt(rounds.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(rounds.id))
    .limit(filter.limit);
}

export async function insertRound(tx: Tx, row: typeof rounds.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(rounds).values(row).returning({ id: rounds.id });
  if (!inserted) throw new Error('round insert returned nothing');
  return inserted.id;
}

export async function updateRoundRow(
  tx: Tx,
  id: string,
  set: Partial<typeof rounds.$inferInsert>,
): Promise<void> {
  await tx.update(rounds).set(set).where(eq(rounds.id, id));
}

export type Extension = { roundId: string; at: Date; from: string; to: string; reason: string };

/** Every extension of these rounds, oldest first; the audit log is what keeps them. */
export async function listExtensions(tx: Tx, ids: string[]): Promise<Extension[]> {
  const rows = await tx
    .select({ roundId: auditEvents.subjectId, at: auditEvents.at, data: auditEvents.data })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, 'round'),
        eq(auditEvents.action, 'round.extend'),
        inArray(auditEvents.subjectId, ids),
      ),
    )
    .orderBy(asc(auditEvents.entry));
  return rows.map(({ roundId, at, data }) => {
    const { from, to, reason } = data as Pick<Extension, 'from' | 'to' | 'reason'>;
    return { roundId, at, from, to, reason };
  });
}

export type RoundCounts = { submitted: number; inReview: number; approved: number };

export async function countScenarios(tx: Tx, ids: string[]): Promise<Map<string, RoundCounts>> {
  const of = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const rows = await tx
    .select({
      roundId: scenarios.roundId,
      submitted: of(sql`${scenarios.code} is not null`),
      inReview: of(
        sql`${scenarios.status} in ('district_review', 'formal_review', 'returned', 'department_review', 'expert_review', 'opinions_in')`,
      ),
      approved: of(sql`${scenarios.status} in ('approved', 'listed')`),
    })
    .from(scenarios)
    .where(inArray(scenarios.roundId, ids))
    .groupBy(scenarios.roundId);
  return new Map(rows.map(({ roundId, ...counts }) => [roundId, counts]));
}

/** Everybody who runs a body with an unfinished scenario in the round: they plan by its end. */
export async function listDrafters(tx: Tx, roundId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ userId: memberships.userId })
    .from(scenarios)
    .innerJoin(memberships, eq(memberships.organisationId, scenarios.organisationId))
    .where(
      and(
        eq(scenarios.roundId, roundId),
        eq(scenarios.status, 'draft'),
        or(inArray(memberships.role, ['owner', 'manager']), eq(memberships.userId, scenarios.createdBy)),
      ),
    );
  return rows.map(({ userId }) => userId);
}
