import { objections, objectors } from '@jiebang/db/schema/notices';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import {
  type ObjectionStatus,
  objectionLifecycle,
  openObjectionStates,
} from '@jiebang/domain/notices/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';

export type CaseStep = keyof (typeof objectionLifecycle)['transitions'];
/** `re_review`: orders another look and runs it; possible where a ruling is next. */
export type ObjectionAction = 'take' | 'release' | 're_review' | CaseStep;
/** `mine`: the actor filed it; `handlerGone`: whoever took it can no longer act; `reReviewing`: experts are looking again. */
type Objection = {
  status: string;
  handlerId: string | null;
  handlerGone: boolean;
  mine: boolean;
  reReviewing: boolean;
};

/** Filed by this person. The only condition that looks at who objected, and only at the asker's own. */
export const filedBy = (userId: string): SQL =>
  sql`exists (select 1 from ${objectors} p where p.objection_id = ${objections.id} and p.user_id = ${userId})`;

/** Objections an actor may know of: officers all of them, without who objected; others their own. */
export function objectionsVisibleTo(actor: Actor): SQL | undefined {
  if (holds(actor, 'notices.manage')) return undefined;
  return actor.kind === 'user' && actor.scopes === null ? filedBy(actor.userId) : sql`false`;
}

/** Who objected and what they wrote: for the objector, and for the officer who took the case while they hold the office. */
export function mayReadStatement(actor: Actor, { handlerId, mine }: Objection): boolean {
  if (actor.kind !== 'user' || actor.scopes !== null) return false;
  return mine || (handlerId === actor.userId && holds(actor, 'notices.manage'));
}

const isOpen = (status: string) => openObjectionStates.includes(status as ObjectionStatus);

/** A case is taken by an officer who has not filed it, and from then on every step is theirs alone. */
export function canStep(actor: Actor, action: ObjectionAction, objection: Objection): boolean {
  if (!holds(actor, 'notices.manage') || objection.mine) return false;
  const free = objection.handlerId === null || objection.handlerGone;
  const handler = objection.handlerId === actor.userId;
  if (action === 'take') return isOpen(objection.status) && free && !handler;
  if (!handler) return false;
  if (action === 'release') return isOpen(objection.status);
  if (waitsForReReview(action, objection)) return false;
  const step = action === 're_review' ? 'dismiss' : action;
  return allows(objectionLifecycle, step, objection.status as ObjectionStatus);
}

/** Nobody rules while experts are looking again; a trigger holds it too. */
export const waitsForReReview = (
  action: ObjectionAction,
  { reReviewing }: Pick<Objection, 'reReviewing'>,
): boolean => reReviewing && (action === 'uphold' || action === 'dismiss');
