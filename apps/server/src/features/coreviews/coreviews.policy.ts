import { coreviews } from '@jiebang/db/schema/coreviews';
import { type CoreviewStatus, coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import type { CoreviewPlace } from './coreviews.repository.ts';

export const coreviewActions = ['agree', 'object'] as const;
export type CoreviewAction = (typeof coreviewActions)[number];

/** What an officer may know of: the questions put to departments they belong to. */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind !== 'user' || !holds(actor, 'coreviews.give')) return sql`false`;
  return sql`exists (select 1 from department_members d
    where d.department_id = ${coreviews.departmentId} and d.user_id = ${actor.userId})`;
}

export type Refusal = 'own_organisation' | 'wrong_state' | 'coreview_over';

/** Why this cannot be answered now, or null. Where silence is consent, the end of the days decides, not the sweep. */
export function refusalOf(action: CoreviewAction, place: CoreviewPlace, now: Date): Refusal | null {
  const { status, whenSilent, dueAt } = place.coreview;
  if (place.involved) return 'own_organisation';
  if (!allows(coreviewLifecycle, action, status as CoreviewStatus)) return 'wrong_state';
  return whenSilent === 'consent' && dueAt <= now ? 'coreview_over' : null;
}
