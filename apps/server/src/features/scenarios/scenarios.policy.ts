import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { or, type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import { windowOf } from '../rounds/public.ts';
import { isMember, type ScenarioPlace } from './scenarios.repository.ts';

export type ScenarioAction = ScenarioView['abilities'][number];

const ENTERPRISE = ['edit', 'submit', 'resubmit', 'take_back', 'withdraw', 'copy'] as const;
const BUREAU = ['assign', 'return', 'pass_formal', 'convene', 'reject', 'approve'] as const;
export const scenarioActions: readonly ScenarioAction[] = [...ENTERPRISE, ...BUREAU];
const isBureauAction = (action: ScenarioAction) => (BUREAU as readonly string[]).includes(action);

/** What is under review: its district, the bureau, departments, its experts or the enterprise have something to do. */
export const UNDER_REVIEW: readonly ScenarioStatus[] = [
  'district_review',
  'formal_review',
  'returned',
  'department_review',
  'expert_review',
  'opinions_in',
];

export const reviews = (actor: Actor): boolean => holds(actor, 'scenarios.review');

/** What the bureau may know of: everything that was handed in and not taken back to a draft. */
export const handedIn = sql`(${scenarios.status} <> 'draft' and (${scenarios.status} <> 'withdrawn' or ${scenarios.code} is not null))`;

/** Scenarios an actor may know of: colleagues those of their bodies, the bureau those that were handed in. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (actor.kind !== 'user' || actor.scopes !== null) return sql`false`;
  const own = isMember(actor.userId);
  return reviews(actor) ? or(own, handedIn) : own;
}

export type Refusal = 'forbidden' | 'own_organisation' | 'wrong_state' | 'on_other_desk' | 'round_not_open';

/** Why the actor may not do this now to a scenario that is visible to them, or null. */
export function refusalOf(
  actor: Actor,
  action: ScenarioAction,
  place: ScenarioPlace,
  now: Date,
): Refusal | null {
  return isBureauAction(action) ? bureauRefusal(actor, action, place) : enterpriseRefusal(action, place, now);
}

function enterpriseRefusal(action: ScenarioAction, place: ScenarioPlace, now: Date): Refusal | null {
  const status = place.scenario.status as ScenarioStatus;
  // Everybody of the body writes for it and hands in for it: who belongs to it is the body's own matter.
  if (!place.member) return 'forbidden';
  switch (action) {
    case 'copy':
      return null;
    case 'edit':
      return status === 'draft' || status === 'returned' ? null : 'wrong_state';
    case 'submit':
      if (status !== 'draft') return 'wrong_state';
      // What was sent back may come again after the end: the delay was the review's.
      return windowOf(place.round, now) === 'open' ? null : 'round_not_open';
    default:
      return allowed(action, status);
  }
}

function bureauRefusal(actor: Actor, action: ScenarioAction, place: ScenarioPlace): Refusal | null {
  const status = place.scenario.status as ScenarioStatus;
  if (!reviews(actor)) return 'forbidden';
  if (place.involved) return 'own_organisation';
  if (action === 'assign') return UNDER_REVIEW.includes(status) ? null : 'wrong_state';
  // A panel is settled once: by a draw, or by name.
  if (action === 'convene') return status === 'expert_review' && place.panelSize === 0 ? null : 'wrong_state';
  const refused = allowed(action, status);
  if (refused) return refused;
  const { clerkId } = place.scenario;
  const elsewhere = clerkId !== null && clerkId !== actor.userId;
  return status === 'formal_review' && elsewhere ? 'on_other_desk' : null;
}

const allowed = (action: ScenarioAction, status: ScenarioStatus): Refusal | null =>
  allows(scenarioLifecycle, action as keyof typeof scenarioLifecycle.transitions, status)
    ? null
    : 'wrong_state';

/** On whose side the viewer reads: a colleague of the poster stays one, whatever their office. */
export const sideOf = (place: Pick<ScenarioPlace, 'member'>): 'enterprise' | 'bureau' =>
  place.member ? 'enterprise' : 'bureau';
