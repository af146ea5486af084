import type { CompetitionView } from '@jiebang/contracts/competitions';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { visibleTo } from './competitions.policy.ts';
import { presentCompetition } from './competitions.presenter.ts';
import { findCompetition, isInTeam, listTracks } from './competitions.repository.ts';
import { loadFacts } from './list-competitions.ts';
import { listPhaseParts, listPhases } from './phases.repository.ts';

/** One competition with its tracks and phases, in a number of queries that does not grow with them. */
export async function getCompetition(
  ctx: Ctx,
  by: { id: string } | { slug: string },
): Promise<CompetitionView> {
  const { db, clock } = ctx.services;
  const row = await findCompetition(db, by, visibleTo(ctx.actor));
  if (!row) throw notFound('competition');
  const factsOf = await loadFacts(db, [row.id]);
  const tracks = await listTracks(db, row.id);
  const phases = await listPhases(db, row.id);
  const parts = await listPhaseParts(
    db,
    phases.map(({ id }) => id),
  );
  const inTeam = await isInTeam(db, row.id, ctx.actor.userId);
  return presentCompetition(
    row,
    { facts: factsOf(row.id), tracks, phases, parts },
    { actor: ctx.actor, inTeam, now: clock.now() },
  );
}
