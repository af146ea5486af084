import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { programs } from '@jiebang/db/schema/programs';
import { rounds, scenarios } from '@jiebang/db/schema/scenarios';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { checkApplicant, limitPerBody } from '@jiebang/domain/rounds/check-applicant';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '../../platform/errors.ts';

type Application = { roundId: string; organisationId: string };

/**
 * The body is of those who may apply to the round. Asked when a scenario is begun, so that nobody writes in vain, and
 * again when it is handed in for the first time; what was handed in once is not shut out by a later change.
 */
export async function requireApplicant(tx: Tx, application: Application): Promise<void> {
  const { body, round, eligibility } = await readRules(tx, application);
  const problems = checkApplicant(body, round, eligibility);
  if (problems.length > 0)
    throw new AppError('body_not_eligible', problems.map(({ code }) => code).join(), {
      errors: problems.map((problem) => ({ path: 'organisationId', ...problem })),
    });
}

/**
 * The body has a place left in the round. Two hand-ins at once wait for each other here until the first has committed,
 * so that the last place goes to one; the count is a statement of its own, after the wait.
 */
export async function requireFreePlace(tx: Tx, application: Application): Promise<void> {
  const { round, eligibility } = await readRules(tx, application);
  const limit = limitPerBody(round, eligibility);
  if (limit === null) return;
  const { roundId, organisationId } = application;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`scenarios.limit:${roundId}:${organisationId}`}, 0))`,
  );
  const [row] = await tx
    .select({ taken: sql<number>`count(*)::int` })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.roundId, roundId),
        eq(scenarios.organisationId, organisationId),
        // What is withdrawn gives its place back; what was turned down keeps it: it was looked at.
        sql`${scenarios.status} not in ('draft', 'withdrawn')`,
      ),
    );
  if ((row?.taken ?? 0) >= limit) throw new AppError('body_limit_reached', '', { details: { limit } });
}

async function readRules(tx: Tx, { roundId, organisationId }: Application) {
  const [row] = await tx
    .select({
      round: rounds.settings,
      program: programs.settings,
      body: {
        creditCode: organisations.creditCode,
        region: organisations.region,
        sizeClass: organisations.sizeClass,
      },
    })
    .from(rounds)
    .innerJoin(programs, eq(programs.id, rounds.programId))
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(eq(rounds.id, roundId));
  if (!row) throw new Error('a scenario without round or body');
  const { eligibility } = programSettings(row.program);
  return { body: row.body, round: roundSettings(row.round), eligibility };
}
