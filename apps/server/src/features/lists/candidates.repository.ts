import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { rounds, scenarios } from '@jiebang/db/schema/scenarios';
import { and, desc, eq, ilike, inArray, lt, or, sql } from 'drizzle-orm';

/** No list holds it; a challenge that was withdrawn does not count. */
const onNoList = sql`not exists (select 1 from challenges c
  where c.scenario_id = ${scenarios.id} and c.status <> 'withdrawn')`;

const joined = (tx: Tx) =>
  tx
    .select({
      scenario: scenarios,
      programId: rounds.programId,
      poster: {
        id: organisations.id,
        name: organisations.name,
        nameEn: organisations.nameEn,
        type: organisations.type,
      },
    })
    .from(scenarios)
    .innerJoin(rounds, eq(rounds.id, scenarios.roundId))
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId));

export type CandidateRow = Awaited<ReturnType<typeof listCandidateRows>>[number];

/** Approved scenarios for a list, newest first; `%` and `_` in `q` are taken as typed. */
export async function listCandidateRows(
  tx: Tx,
  filter: { q: string | undefined; before: string | undefined; limit: number },
) {
  const pattern = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  return await joined(tx)
    .where(
      and(
        eq(scenarios.status, 'approved'),
        onNoList,
        pattern
          ? or(
              ilike(scenarios.title, pattern),
              ilike(scenarios.code, pattern),
              ilike(organisations.name, pattern),
            )
          : undefined,
        filter.before ? lt(scenarios.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(scenarios.id))
    .limit(filter.limit);
}

/** A scenario of the programme, in whatever state. */
export async function findScenario(tx: Tx, id: string, programId: string) {
  const [row] = await joined(tx).where(and(eq(scenarios.id, id), eq(rounds.programId, programId)));
  return row ?? null;
}

/** States of scenarios, held until commit. */
export async function lockScenarios(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  return await tx
    .select({ id: scenarios.id, status: scenarios.status, title: scenarios.title })
    .from(scenarios)
    .where(inArray(scenarios.id, ids))
    .orderBy(scenarios.id)
    .for('update');
}
