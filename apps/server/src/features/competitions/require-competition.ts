import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { type CompetitionAction, can, organises } from './competitions.policy.ts';
import { type CompetitionRow, lockCompetition } from './competitions.repository.ts';

/** The competition, locked, if this actor may do this to it now; else not found, forbidden or in the wrong state. */
export async function requireCompetition(
  work: Work,
  actor: Actor,
  id: string,
  action: CompetitionAction,
): Promise<CompetitionRow> {
  if (!organises(actor)) throw notFound('competition, not an organiser');
  const competition = await lockCompetition(work.tx, id);
  if (!competition) throw notFound('competition');
  if (!can(actor, action, competition, { inTeam: false, solvers: null }))
    throw new AppError('wrong_state', `competition ${id} is ${competition.status}`);
  return competition;
}
