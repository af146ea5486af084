import type { Tx } from '@jiebang/db/client';
import { agreements, agreementVersions, appraisals, milestones } from '@jiebang/db/schema/agreements';
import { challenges } from '@jiebang/db/schema/lists';
import { organisations } from '@jiebang/db/schema/organisations';
import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { challengeColumns } from './agreements.repository.ts';

const posters = alias(organisations, 'posters');
const solvers = alias(organisations, 'solvers');

/**
 * What may be shown: accepted and passed, wanted by both sides, and of a challenge that everybody may know of. The one
 * condition of list, count and page.
 */
const isCase: SQL = sql`(${agreements.status} = 'accepted' and ${agreements.posterPublishes} and ${agreements.solverPublishes}
  and ${appraisals.confirmed} and ${appraisals.grade} <> 'fail' and ${challenges.openness} <> 'directed')`;

export type CaseFilter = {
  q?: string | undefined;
  industry?: string | undefined;
  field?: string | undefined;
  grade?: string | undefined;
};

/** The words as they were typed, anywhere in the title, the names or the summary. */
const holds = (q: string) =>
  sql`strpos(lower(concat_ws(E'\\n', ${challenges.title}, ${posters.name}, ${solvers.name}, ${appraisals.summary})), lower(${q})) > 0`;

const fits = ({ q, industry, field, grade }: CaseFilter) =>
  and(
    isCase,
    q ? holds(q) : undefined,
    industry ? eq(challenges.industry, industry) : undefined,
    field ? eq(challenges.field, field) : undefined,
    grade ? eq(appraisals.grade, grade) : undefined,
  );

const shown = {
  agreement: agreements,
  challenge: { ...challengeColumns, industry: challenges.industry, field: challenges.field },
  appraisal: appraisals,
  poster: posters.name,
  solver: solvers.name,
};

export async function listCaseRows(
  tx: Tx,
  filter: CaseFilter,
  after: { at: number; id: string } | null,
  limit: number,
) {
  return await tx
    .select(shown)
    .from(agreements)
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .innerJoin(appraisals, eq(appraisals.agreementId, agreements.id))
    .innerJoin(posters, eq(posters.id, agreements.posterId))
    .innerJoin(solvers, eq(solvers.id, agreements.solverId))
    .where(
      and(
        fits(filter),
        after
          ? sql`(${agreements.overAt}, ${agreements.id}) < (${new Date(after.at).toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(agreements.overAt), desc(agreements.id))
    .limit(limit);
}
export type CaseRow = Awaited<ReturnType<typeof listCaseRows>>[number];

export async function countCases(tx: Tx, filter: CaseFilter): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(agreements)
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .innerJoin(appraisals, eq(appraisals.agreementId, agreements.id))
    .innerJoin(posters, eq(posters.id, agreements.posterId))
    .innerJoin(solvers, eq(solvers.id, agreements.solverId))
    .where(fits(filter));
  return row?.n ?? 0;
}

/** A case with the text that was agreed and how many milestones it had. */
export async function findCase(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      ...shown,
      agreed: agreementVersions.content,
      milestones: sql<number>`(select count(*)::int from ${milestones} k where k.agreement_id = ${agreements.id} and k.status = 'done')`,
    })
    .from(agreements)
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .innerJoin(appraisals, eq(appraisals.agreementId, agreements.id))
    .innerJoin(posters, eq(posters.id, agreements.posterId))
    .innerJoin(solvers, eq(solvers.id, agreements.solverId))
    .innerJoin(
      agreementVersions,
      and(
        eq(agreementVersions.agreementId, agreements.id),
        eq(agreementVersions.version, agreements.version),
      ),
    )
    .where(and(eq(agreements.id, id), isCase));
  return row ?? null;
}
