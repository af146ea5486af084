import type { UserActor } from './actor.ts';
import type { Ctx } from './context.ts';
import { AppError } from './errors.ts';

/** The person who acts; the endpoint's access has let nobody else through. */
export function requireUser({ actor }: Pick<Ctx, 'actor'>): UserActor {
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  return actor;
}
