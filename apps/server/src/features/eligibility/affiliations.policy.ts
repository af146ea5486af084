import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { type Actor, holds } from '../../platform/actor.ts';

/** Colleagues of a body and the bureau read what ties it to others; to anybody else the list does not exist. */
export const mayRead = (actor: Actor, role: MemberRole | null): boolean =>
  role !== null || holds(actor, 'organisations.review');

/** Who runs a body declares for it and says when a relation is over; the bureau notes what it learns. */
export const mayDeclare = (actor: Actor, role: MemberRole | null): boolean =>
  role === 'owner' || role === 'manager' || (role === null && holds(actor, 'organisations.review'));
