import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';

/** The person who acts; the endpoint's access has let nobody else through. */
export function requireUser({ actor }: Ctx): UserActor {
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  return actor;
}
