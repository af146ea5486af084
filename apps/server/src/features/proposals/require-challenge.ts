import type { Tx } from '@jiebang/db/client';
import { sql } from 'drizzle-orm';
import type { UserActor } from '../../platform/actor.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { challengesVisibleTo } from '../lists/public.ts';
import { type ChallengePlace, findChallengePlace } from './challenges.repository.ts';
import { checks } from './proposals.policy.ts';

const published = sql`challenges.published_at is not null`;

/** A published challenge that the actor may know of. */
export async function requireKnownChallenge(tx: Tx, actor: UserActor, id: string): Promise<ChallengePlace> {
  const known = challengesVisibleTo(actor);
  const visible = known ? sql`(${published} and ${known})` : published;
  const place = await findChallengePlace(tx, id, actor.userId, visible);
  if (!place) throw notFound('challenge');
  return place;
}

/**
 * A published challenge for those who receive its proposals: the bureau and who runs the poster. To others it has no
 * list of proposals at all. Who takes part in it themselves is told to stand back.
 */
export async function requireReceivedChallenge(
  tx: Tx,
  actor: UserActor,
  id: string,
): Promise<ChallengePlace> {
  const place = await findChallengePlace(tx, id, actor.userId, published);
  if (!place || !(checks(actor) || place.runsPoster)) throw notFound('proposals of a challenge');
  if (place.takesPart) throw new AppError('conflict_of_interest', 'takes part');
  return place;
}
