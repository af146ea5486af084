import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { can, organises } from './competitions.policy.ts';
import type { NewTrack } from './create-track.ts';
import { lockCompetitionOfTrack, updateTrackRow } from './tracks.repository.ts';

type Changes = { [K in keyof NewTrack]?: NewTrack[K] | undefined };

/** Changes title, summary or sector of a track; answers the id of its competition. */
export async function updateTrack(ctx: Ctx, id: string, input: Changes): Promise<string> {
  return await transact(ctx, async (work) => {
    const place = organises(ctx.actor) ? await lockCompetitionOfTrack(work.tx, id) : null;
    if (!place) throw notFound('track');
    const { competition, track } = place;
    if (!can(ctx.actor, 'edit', competition, { inTeam: false, solvers: null }))
      throw new AppError('wrong_state', competition.status);
    const changes = changedFields(track, input);
    if (changes) {
      await updateTrackRow(work.tx, id, changes.set);
      await work.audit({
        action: 'track.update',
        subjectType: 'track',
        subjectId: id,
        data: { competitionId: competition.id, before: changes.before, after: changes.set },
      });
    }
    return competition.id;
  });
}
