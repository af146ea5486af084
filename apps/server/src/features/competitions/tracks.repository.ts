import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { asc, eq, inArray, max } from 'drizzle-orm';
import type { CompetitionRow } from './competitions.repository.ts';

export type TrackRow = typeof tracks.$inferSelect;

export async function listTracks(tx: Tx, competitionId: string): Promise<TrackRow[]> {
  return await tx
    .select()
    .from(tracks)
    .where(eq(tracks.competitionId, competitionId))
    .orderBy(asc(tracks.position));
}

/** Position of the next track; the lock on the competition keeps two from getting the same. */
export async function nextTrackPosition(tx: Tx, competitionId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(tracks.position) })
    .from(tracks)
    .where(eq(tracks.competitionId, competitionId));
  return (row?.last ?? 0) + 1;
}

export async function insertTrack(tx: Tx, row: typeof tracks.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(tracks).values(row).returning({ id: tracks.id });
  if (!inserted) throw new Error('track insert returned nothing');
  return inserted.id;
}

export async function updateTrackRow(
  tx: Tx,
  id: string,
  set: Partial<typeof tracks.$inferInsert>,
): Promise<void> {
  await tx.update(tracks).set(set).where(eq(tracks.id, id));
}

/** The competition of a track, its row taken for the rest of the transaction. */
export async function lockCompetitionOfTrack(
  tx: Tx,
  trackId: string,
): Promise<{ track: TrackRow; competition: CompetitionRow } | null> {
  const [row] = await tx
    .select({ track: tracks, competition: competitions })
    .from(tracks)
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId))
    .where(eq(tracks.id, trackId))
    .for('update', { of: competitions });
  return row ?? null;
}

/** Sector of each track with the dates of each of its phases (null: no phase yet), for several competitions at once. */
export async function listTrackDates(tx: Tx, competitionIds: string[]) {
  return await tx
    .select({
      competitionId: tracks.competitionId,
      sector: tracks.sector,
      phase: { status: phases.status, startsAt: phases.startsAt, endsAt: phases.endsAt },
    })
    .from(tracks)
    .leftJoin(phases, eq(phases.trackId, tracks.id))
    .where(inArray(tracks.competitionId, competitionIds))
    .orderBy(asc(tracks.position));
}
