import type { AgreementSide, AgreementView } from '@jiebang/contracts/agreements';
import type { MilestoneView } from '@jiebang/contracts/milestones';
import { agreements } from '@jiebang/db/schema/agreements';
import { memberships } from '@jiebang/db/schema/organisations';
import { appraiserOf } from '@jiebang/domain/agreements/acceptance';
import {
  type AgreementStatus,
  agreementLifecycle,
  type MilestoneStatus,
  milestoneLifecycle,
  type Side,
} from '@jiebang/domain/agreements/lifecycle';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import type { Mode } from '@jiebang/domain/scenarios/content';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';

export type AgreementAction = AgreementView['abilities'][number];
export type MilestoneAction = MilestoneView['abilities'][number];

/** Does the actor record agreements for the bureau? */
export const records = (actor: Actor): boolean => holds(actor, 'agreements.manage');

/** Rows an actor may know of: those of the bodies they belong to, for the bureau all. */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind !== 'user') return sql`false`;
  if (records(actor)) return sql`true`;
  return sql`exists (select 1 from ${memberships} m where m.user_id = ${actor.userId} and m.organisation_id in (${agreements.posterId}, ${agreements.solverId}))`;
}

/** What the viewer is in each of the two bodies. */
export type Standpoint = { posterRole: MemberRole | null; solverRole: MemberRole | null };

/** Whoever belongs to one body stands on its side, an officer too; whoever belongs to both stands on none. */
export function sideOf(actor: Actor, { posterRole, solverRole }: Standpoint): AgreementSide | null {
  if (posterRole !== null && solverRole !== null) return null;
  if (posterRole !== null) return 'poster';
  if (solverRole !== null) return 'solver';
  return records(actor) ? 'bureau' : null;
}

/** Colleagues write together; what binds the body is for its owner and managers. */
export function binds({ posterRole, solverRole }: Standpoint): boolean {
  const role = posterRole ?? solverRole;
  return role !== null && role !== 'member';
}

export const otherSide = (side: Side): Side => (side === 'poster' ? 'solver' : 'poster');

type AgreementFacts = {
  status: string;
  pen: string;
};
export type Facts = Standpoint & {
  agreement: AgreementFacts;
  challenge: { mode: string };
  /** Milestones that are not over. */
  openMilestones: number;
  /** Of the appraisal that waits for its second person. */
  appraisedBy: string | null;
};

/** Whose turn it is; null when it is over. */
export function turnOf({
  agreement,
  challenge,
}: Pick<Facts, 'agreement' | 'challenge'>): AgreementSide | null {
  const pen = agreement.pen as Side;
  switch (agreement.status as AgreementStatus) {
    case 'draft':
      return pen;
    case 'proposed':
      return otherSide(pen);
    case 'agreed':
    case 'appraised':
      return 'bureau';
    case 'in_progress':
    case 'rectification':
      return 'solver';
    case 'handed_in':
      return appraiserOf(challenge.mode as Mode);
    default:
      return null;
  }
}

/** Does the action belong to the side on which the actor stands, and to their office in it? The state apart. */
export function isFor(actor: Actor, action: AgreementAction, facts: Facts): boolean {
  const side = sideOf(actor, facts);
  if (side === null) return false;
  const binding = side === 'bureau' || binds(facts);
  const pen = facts.agreement.pen as Side;
  switch (action) {
    case 'edit':
      return side === pen;
    case 'propose':
    case 'take_back':
      return side === pen && binding;
    case 'send_back':
    case 'agree':
      return side === otherSide(pen) && binding;
    case 'consent':
      return side !== 'bureau' && binding;
    case 'hand_in':
      return side === 'solver' && binding;
    case 'appraise':
    case 'demand_rectification':
      return side === appraiserOf(facts.challenge.mode as Mode) && binding;
    default:
      return side === 'bureau';
  }
}

/** Does the state allow it? What does not move it (edit, consent) has its own states. */
export function isAllowed(action: AgreementAction, { agreement }: Pick<Facts, 'agreement'>): boolean {
  const status = agreement.status as AgreementStatus;
  if (action === 'edit') return status === 'draft';
  if (action === 'consent') return !agreementLifecycle.final.includes(status);
  return allows(agreementLifecycle, action, status);
}

/** What the actor may do now with an agreement that is visible to them. */
export function can(actor: Actor, action: AgreementAction, facts: Facts): boolean {
  if (actor.kind !== 'user' || actor.scopes !== null) return false;
  if (!isFor(actor, action, facts) || !isAllowed(action, facts)) return false;
  if (action === 'hand_in') return facts.openMilestones === 0;
  if (action === 'accept' || action === 'return_appraisal') return facts.appraisedBy !== actor.userId;
  return true;
}

/** The same for one of its milestones: they move while the work is in progress. */
export function canMilestone(
  actor: Actor,
  action: MilestoneAction,
  facts: Facts,
  { status }: { status: string },
): boolean {
  if (actor.kind !== 'user' || actor.scopes !== null) return false;
  return (
    isForMilestone(actor, action, facts) &&
    facts.agreement.status === 'in_progress' &&
    allows(milestoneLifecycle, action, status as MilestoneStatus)
  );
}

export function isForMilestone(actor: Actor, action: MilestoneAction, facts: Facts): boolean {
  const side = sideOf(actor, facts);
  switch (action) {
    case 'start':
    case 'report':
      return side === 'solver';
    case 'accept':
    case 'refuse':
      return side === 'poster' && binds(facts);
    default:
      return side === 'bureau';
  }
}
