import type { Tx } from '@jiebang/db/client';
import { agreements, appraisals, milestoneReports, milestones } from '@jiebang/db/schema/agreements';
import { files } from '@jiebang/db/schema/files';
import { users } from '@jiebang/db/schema/identity';
import { challenges } from '@jiebang/db/schema/lists';
import { organisations } from '@jiebang/db/schema/organisations';
import { and, asc, desc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

const deciders = alias(users, 'deciders');
const posters = alias(organisations, 'posters');
const solvers = alias(organisations, 'solvers');

export type MilestoneRow = typeof milestones.$inferSelect;

export async function insertMilestones(tx: Tx, rows: (typeof milestones.$inferInsert)[]): Promise<void> {
  await tx.insert(milestones).values(rows);
}

export async function listMilestones(tx: Tx, agreementId: string): Promise<MilestoneRow[]> {
  return await tx
    .select()
    .from(milestones)
    .where(eq(milestones.agreementId, agreementId))
    .orderBy(asc(milestones.position));
}

export async function findMilestone(tx: Tx, id: string): Promise<MilestoneRow | null> {
  const [row] = await tx.select().from(milestones).where(eq(milestones.id, id));
  return row ?? null;
}

export async function insertReport(tx: Tx, row: typeof milestoneReports.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(milestoneReports).values(row).returning({ id: milestoneReports.id });
  return inserted?.id as string;
}

/** The completion that waits for the poster. */
export async function findOpenReport(tx: Tx, milestoneId: string) {
  const [row] = await tx
    .select()
    .from(milestoneReports)
    .where(
      and(
        eq(milestoneReports.milestoneId, milestoneId),
        eq(milestoneReports.kind, 'completion'),
        isNull(milestoneReports.decidedAt),
      ),
    );
  return row ?? null;
}

export async function updateReport(
  tx: Tx,
  id: string,
  set: Pick<typeof milestoneReports.$inferInsert, 'accepted' | 'reason' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx.update(milestoneReports).set(set).where(eq(milestoneReports.id, id));
}

/** Every report on the milestones of an agreement, oldest first, with who wrote it and its file. */
export async function listReports(tx: Tx, agreementId: string) {
  return await tx
    .select({ report: milestoneReports, by: users.name, file: files })
    .from(milestoneReports)
    .innerJoin(milestones, eq(milestones.id, milestoneReports.milestoneId))
    .innerJoin(users, eq(users.id, milestoneReports.by))
    .leftJoin(files, eq(files.id, milestoneReports.fileId))
    .where(eq(milestones.agreementId, agreementId))
    .orderBy(asc(milestoneReports.at), asc(milestoneReports.id));
}

export async function findReportFile(tx: Tx, milestoneId: string, reportId: string) {
  const [row] = await tx
    .select({ file: files })
    .from(milestoneReports)
    .innerJoin(files, eq(files.id, milestoneReports.fileId))
    .where(and(eq(milestoneReports.id, reportId), eq(milestoneReports.milestoneId, milestoneId)));
  return row?.file ?? null;
}

export async function insertAppraisal(tx: Tx, row: typeof appraisals.$inferInsert): Promise<void> {
  await tx.insert(appraisals).values(row);
}

/** Every appraisal that was given, oldest first. */
export async function listAppraisals(tx: Tx, agreementId: string) {
  return await tx
    .select({ appraisal: appraisals, by: users.name, decidedBy: deciders.name })
    .from(appraisals)
    .innerJoin(users, eq(users.id, appraisals.appraisedBy))
    .leftJoin(deciders, eq(deciders.id, appraisals.decidedBy))
    .where(eq(appraisals.agreementId, agreementId))
    .orderBy(asc(appraisals.number));
}

/** The appraisal given last; it waits when nobody has decided on it. */
export async function findAppraisal(tx: Tx, agreementId: string) {
  const [row] = await tx
    .select()
    .from(appraisals)
    .where(eq(appraisals.agreementId, agreementId))
    .orderBy(desc(appraisals.number))
    .limit(1);
  return row ?? null;
}

export async function updateAppraisal(
  tx: Tx,
  id: string,
  set: Pick<typeof appraisals.$inferInsert, 'confirmed' | 'reason' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx.update(appraisals).set(set).where(eq(appraisals.id, id));
}

const told = {
  agreementId: agreements.id,
  code: agreements.code,
  posterId: agreements.posterId,
  solverId: agreements.solverId,
  challenge: challenges.title,
  poster: posters.name,
  solver: solvers.name,
};

/** Milestones whose planned day lies between two days, that nobody has reported. */
export async function listPlannedBetween(tx: Tx, from: string, to: string, limit: number) {
  return await tx
    .select({ ...told, id: milestones.id, milestone: milestones.title, plannedDay: milestones.plannedDay })
    .from(milestones)
    .innerJoin(agreements, eq(agreements.id, milestones.agreementId))
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .innerJoin(posters, eq(posters.id, agreements.posterId))
    .innerJoin(solvers, eq(solvers.id, agreements.solverId))
    .where(
      and(
        eq(agreements.status, 'in_progress'),
        inArray(milestones.status, ['pending', 'in_progress']),
        gte(milestones.plannedDay, from),
        lte(milestones.plannedDay, to),
      ),
    )
    .orderBy(asc(milestones.plannedDay), asc(milestones.id))
    .limit(limit);
}

/** Agreements whose rectification should have been handed in between two instants. */
export async function listRectifyBetween(tx: Tx, from: Date, to: Date, limit: number) {
  return await tx
    .select({ ...told, rectifyBy: agreements.rectifyBy })
    .from(agreements)
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .innerJoin(posters, eq(posters.id, agreements.posterId))
    .innerJoin(solvers, eq(solvers.id, agreements.solverId))
    .where(
      and(
        eq(agreements.status, 'rectification'),
        gte(agreements.rectifyBy, from),
        lte(agreements.rectifyBy, to),
      ),
    )
    .orderBy(asc(agreements.rectifyBy))
    .limit(limit);
}
