import type { Tx } from '@jiebang/db/client';
import {
  competitions,
  dryRuns,
  phaseExtensions,
  phaseFiles,
  phases,
  tracks,
  truths,
} from '@jiebang/db/schema/competitions';
import { files } from '@jiebang/db/schema/files';
import { evaluations } from '@jiebang/db/schema/submissions';
import { and, asc, desc, eq, inArray, max, type SQL } from 'drizzle-orm';
import type { CompetitionRow } from './competitions.repository.ts';
import type { TrackRow } from './tracks.repository.ts';

export type PhaseRow = typeof phases.$inferSelect;
export type PhasePlace = { phase: PhaseRow; track: TrackRow; competition: CompetitionRow };

const places = (tx: Tx) =>
  tx
    .select({ phase: phases, track: tracks, competition: competitions })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId));

/** A phase with its track and competition; `visible` is the competition's rule. */
export async function findPhase(tx: Tx, id: string, visible: SQL | undefined): Promise<PhasePlace | null> {
  const [row] = await places(tx).where(and(eq(phases.id, id), visible));
  return row ?? null;
}

/** The same, with the phase's row taken for the rest of the transaction: what is decided on it still holds at commit. */
export async function lockPhase(tx: Tx, id: string): Promise<PhasePlace | null> {
  const [row] = await places(tx).where(eq(phases.id, id)).for('update', { of: phases });
  return row ?? null;
}

export async function listPhases(tx: Tx, competitionId: string): Promise<PhaseRow[]> {
  const rows = await places(tx)
    .where(eq(tracks.competitionId, competitionId))
    .orderBy(asc(tracks.position), asc(phases.position));
  return rows.map(({ phase }) => phase);
}

/** Position of the next phase; the lock on the competition keeps two from getting the same. */
export async function nextPhasePosition(tx: Tx, trackId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(phases.position) })
    .from(phases)
    .where(eq(phases.trackId, trackId));
  return (row?.last ?? 0) + 1;
}

export async function insertPhase(tx: Tx, row: typeof phases.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(phases).values(row).returning({ id: phases.id });
  if (!inserted) throw new Error('phase insert returned nothing');
  return inserted.id;
}

export async function updatePhaseEnd(tx: Tx, id: string, endsAt: Date): Promise<void> {
  await tx.update(phases).set({ endsAt }).where(eq(phases.id, id));
}

export async function insertTruth(tx: Tx, row: typeof truths.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(truths).values(row).returning({ id: truths.id });
  if (!inserted) throw new Error('truth insert returned nothing');
  return inserted.id;
}

export async function insertPhaseFile(tx: Tx, row: typeof phaseFiles.$inferInsert): Promise<void> {
  await tx.insert(phaseFiles).values(row);
}

export async function findPhaseFile(tx: Tx, phaseId: string, fileId: string) {
  const [row] = await tx
    .select({ file: files })
    .from(phaseFiles)
    .innerJoin(files, eq(files.id, phaseFiles.fileId))
    .where(and(eq(phaseFiles.phaseId, phaseId), eq(phaseFiles.fileId, fileId)));
  return row?.file ?? null;
}

export async function insertExtension(tx: Tx, row: typeof phaseExtensions.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(phaseExtensions).values(row).returning({ id: phaseExtensions.id });
  if (!inserted) throw new Error('extension insert returned nothing');
  return inserted.id;
}

export async function insertDryRun(tx: Tx, row: typeof dryRuns.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(dryRuns).values(row).returning({ id: dryRuns.id });
  if (!inserted) throw new Error('dry run insert returned nothing');
  return inserted.id;
}

/** Takes the row of the phase's track: whoever changes the set-up of a phase or starts a dry run of it goes one by one. */
export async function lockSetUp(tx: Tx, phaseId: string): Promise<void> {
  await tx
    .select({ id: tracks.id })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .where(eq(phases.id, phaseId))
    .for('update', { of: tracks });
}

/** Dry runs under way, their rows taken: one that a worker is just recording is waited for and then left out. */
export async function lockOpenDryRuns(tx: Tx, phaseId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: dryRuns.id })
    .from(dryRuns)
    .where(and(eq(dryRuns.phaseId, phaseId), inArray(dryRuns.status, ['queued', 'running'])))
    .for('update');
  return rows.map(({ id }) => id);
}

export async function hasOpenEvaluations(tx: Tx, phaseId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: evaluations.id })
    .from(evaluations)
    .where(and(eq(evaluations.phaseId, phaseId), inArray(evaluations.status, ['queued', 'running'])))
    .limit(1);
  return rows.length > 0;
}

export type PhaseParts = Awaited<ReturnType<typeof listPhaseParts>>;

/** What hangs on several phases, one query each however many phases there are. */
export async function listPhaseParts(tx: Tx, phaseIds: string[]) {
  const published = await tx
    .select({ phaseId: phaseFiles.phaseId, title: phaseFiles.title, file: files })
    .from(phaseFiles)
    .innerJoin(files, eq(files.id, phaseFiles.fileId))
    .where(inArray(phaseFiles.phaseId, phaseIds))
    .orderBy(asc(phaseFiles.createdAt), asc(phaseFiles.fileId));
  const extensions = await tx
    .select()
    .from(phaseExtensions)
    .where(inArray(phaseExtensions.phaseId, phaseIds))
    .orderBy(asc(phaseExtensions.id));
  const present = await tx
    .select({ truth: truths })
    .from(phases)
    .innerJoin(truths, eq(truths.id, phases.truthId))
    .where(inArray(phases.id, phaseIds));
  const runs = await tx
    .selectDistinctOn([dryRuns.phaseId])
    .from(dryRuns)
    .where(inArray(dryRuns.phaseId, phaseIds))
    .orderBy(dryRuns.phaseId, desc(dryRuns.id));
  return { files: published, extensions, truths: present.map(({ truth }) => truth), dryRuns: runs };
}
