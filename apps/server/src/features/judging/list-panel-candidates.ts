import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { listPanelCandidates as endpoint } from '@jiebang/contracts/judging';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { countAwaited } from './assignments.repository.ts';
import {
  findLastPhase,
  listBarred,
  listEligible,
  listEntries,
  listPosterMembers,
} from './entries.repository.ts';
import { listPool } from './list-pool.ts';
import { findPanel, listBodies, listJudgeIds } from './panels.repository.ts';

/** The pool for one panel; who may not score an entry is shown with the ground rather than left out. */
export async function listPanelCandidates(ctx: Ctx, id: string): Promise<HandlerOutput<typeof endpoint>> {
  return await readSnapshot(ctx, async (tx) => {
    const place = await findPanel(tx, id);
    if (!place) throw notFound('panel');
    const competitionId = place.competition.id;
    const pool = await listPool(tx);
    const ids = pool.map((judge) => judge.id);
    const entries =
      place.panel.status === 'draft'
        ? await listTeamsNow(tx, competitionId)
        : (await listEntries(tx, id)).map(({ team }) => ({ id: team.id, name: team.name }));
    const teamNames = new Map(entries.map((team) => [team.id, team.name]));
    const [barred, posters, bodies, awaited, chosen] = await Promise.all([
      listBarred(tx, competitionId, [...teamNames.keys()], ids),
      listPosterMembers(tx, competitionId, ids),
      listBodies(tx, ids),
      countAwaited(tx, ids),
      listJudgeIds(tx, id),
    ]);
    return {
      items: pool.map((judge) => ({
        ...judge,
        organisations: bodies.get(judge.id) ?? [],
        awaited: awaited.get(judge.id) ?? 0,
        chosen: chosen.includes(judge.id),
        poster: posters.has(judge.id),
        barred: barred
          .filter(({ judgeId }) => judgeId === judge.id)
          .map(({ teamId, ground }) => ({ team: teamNames.get(teamId) ?? '', ground })),
      })),
    };
  });
}

async function listTeamsNow(tx: Parameters<typeof findLastPhase>[0], competitionId: string) {
  const { phase } = await findLastPhase(tx, competitionId);
  const eligible = phase ? await listEligible(tx, phase.id) : [];
  return eligible.map(({ teamId, team }) => ({ id: teamId, name: team }));
}
