import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import {
  type AgreementAction,
  can,
  canMilestone,
  isFor,
  isForMilestone,
  type MilestoneAction,
  visibleTo,
} from './agreements.policy.ts';
import { type AgreementPlace, findAgreement, lockAgreement } from './agreements.repository.ts';
import { findMilestone, type MilestoneRow } from './progress.repository.ts';
import { lockChallenge } from './winners.repository.ts';

/** An agreement that the actor may see, or the 404 that a missing one gets. */
export async function requireAgreement(tx: Tx, actor: UserActor, id: string): Promise<AgreementPlace> {
  const place = await findAgreement(tx, id, actor.userId, visibleTo(actor));
  if (!place) throw notFound('agreement');
  return place;
}

/** Steps after which the challenge may have to move: they hold it alone, before the agreement. */
const MOVING: readonly AgreementAction[] = [
  'record',
  'hand_in',
  'demand_rectification',
  'accept',
  'terminate',
];

/** An agreement with which the actor may do this now, held until commit. */
export async function holdAgreement(
  work: Work,
  actor: UserActor,
  id: string,
  action: AgreementAction,
): Promise<AgreementPlace> {
  const seen = await requireAgreement(work.tx, actor, id);
  if (MOVING.includes(action)) await lockChallenge(work.tx, seen.challenge.id, 'alone');
  await lockAgreement(work.tx, id);
  const place = await requireAgreement(work.tx, actor, id);
  if (can(actor, action, place)) return place;
  throw refusal(actor, action, place);
}

/** Why not, in the words that help most: first whose matter it is, then the state. */
export function refusal(actor: UserActor, action: AgreementAction, place: AgreementPlace): AppError {
  if (isInBoth(place)) return new AppError('both_sides');
  if (!isFor(actor, action, place)) return new AppError('forbidden', action);
  if (action === 'hand_in' && place.openMilestones > 0)
    return new AppError('milestones_open', '', { details: { open: place.openMilestones } });
  if ((action === 'accept' || action === 'return_appraisal') && place.appraisedBy === actor.userId)
    return new AppError('second_appraiser_needed');
  return new AppError('wrong_state', `${action} of ${place.agreement.status}`);
}

const isInBoth = ({ posterRole, solverRole }: AgreementPlace) => posterRole !== null && solverRole !== null;

/** What was read must be what is there: somebody may have changed it, or taken it back and changed it, meanwhile. */
export function requireRevision({ agreement }: AgreementPlace, revision: number): void {
  if (agreement.revision !== revision)
    throw new AppError('conflict', 'revision', { details: { revision: agreement.revision } });
}

export type MilestonePlace = { milestone: MilestoneRow; place: AgreementPlace };

export async function requireMilestone(tx: Tx, actor: UserActor, id: string): Promise<MilestonePlace> {
  const milestone = await findMilestone(tx, id);
  if (!milestone) throw notFound('milestone');
  return { milestone, place: await requireAgreement(tx, actor, milestone.agreementId) };
}

/** A milestone with which the actor may do this now; its agreement is held, so that nobody hands it in meanwhile. */
export async function holdMilestone(
  work: Work,
  actor: UserActor,
  id: string,
  action: MilestoneAction,
): Promise<MilestonePlace> {
  const seen = await requireMilestone(work.tx, actor, id);
  await lockAgreement(work.tx, seen.place.agreement.id);
  const held = await requireMilestone(work.tx, actor, id);
  requireMayMilestone(actor, action, held);
  return held;
}

export function requireMayMilestone(
  actor: UserActor,
  action: MilestoneAction,
  { place, milestone }: MilestonePlace,
): void {
  if (canMilestone(actor, action, place, milestone)) return;
  if (isInBoth(place)) throw new AppError('both_sides');
  if (!isForMilestone(actor, action, place)) throw new AppError('forbidden', action);
  throw new AppError('wrong_state', `${action} of ${milestone.status} in ${place.agreement.status}`);
}
