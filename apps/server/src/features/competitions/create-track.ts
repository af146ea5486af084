import type { createTrack as endpoint } from '@jiebang/contracts/competitions';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireCompetition } from './require-competition.ts';
import { insertTrack, nextTrackPosition } from './tracks.repository.ts';

export type NewTrack = z.output<(typeof endpoint)['body']>;

/** Adds a track at the end; answers its id. */
export async function createTrack(ctx: Ctx, competitionId: string, input: NewTrack): Promise<string> {
  return await transact(ctx, async (work) => {
    await requireCompetition(work, ctx.actor, competitionId, 'add_track');
    const position = await nextTrackPosition(work.tx, competitionId);
    const id = await insertTrack(work.tx, { ...input, competitionId, position });
    await work.audit({
      action: 'track.create',
      subjectType: 'track',
      subjectId: id,
      data: { competitionId, position, title: input.title, sector: input.sector },
    });
    return id;
  });
}
