import type { CompetitionView } from '@jiebang/contracts/competitions';
import type { Tx } from '@jiebang/db/client';
import type { Actor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { challengesVisibleTo } from '../lists/public.ts';
import { visibleTo } from './competitions.policy.ts';
import { type Contest, presentCompetition } from './competitions.presenter.ts';
import {
  type CompetitionRow,
  findCancelReason,
  findCompetition,
  isInTeam,
} from './competitions.repository.ts';
import { findContestChallenge, listSolversOf } from './contest.repository.ts';
import { loadFacts } from './list-competitions.ts';
import { listPhaseParts, listPhases } from './phases.repository.ts';
import { listTracks } from './tracks.repository.ts';

/** One competition with its tracks and phases, in a number of queries that does not grow with them. */
export async function getCompetition(
  ctx: Ctx,
  by: { id: string } | { slug: string },
): Promise<CompetitionView> {
  const { actor, services } = ctx;
  return await readSnapshot(ctx, async (tx) => {
    const row = await findCompetition(tx, by, visibleTo(actor));
    if (!row) throw notFound('competition');
    const facts = (await loadFacts(tx, [row.id]))(row.id);
    const tracks = await listTracks(tx, row.id);
    const phases = await listPhases(tx, row.id);
    const ids = phases.map(({ id }) => id);
    const parts = await listPhaseParts(tx, ids);
    const inTeam = await isInTeam(tx, row.id, actor.userId);
    const cancelReason = await findCancelReason(tx, row);
    const contest = await readContest(tx, actor, row);
    const whole = { facts, tracks, phases, parts, cancelReason, contest };
    return presentCompetition(row, whole, { actor, inTeam, now: services.clock.now() });
  });
}

async function readContest(tx: Tx, actor: Actor, { challengeId }: CompetitionRow): Promise<Contest> {
  if (!challengeId) return { challenge: null, solvers: null };
  const challenge = await findContestChallenge(tx, challengeId, challengesVisibleTo(actor));
  const { userId } = actor;
  return {
    challenge: challenge?.code ? { id: challenge.id, code: challenge.code, title: challenge.title } : null,
    solvers: userId ? await listSolversOf(tx, challengeId, userId) : [],
  };
}
