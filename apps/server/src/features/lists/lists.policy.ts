import type { ChallengeView } from '@jiebang/contracts/challenges';
import type { ListView } from '@jiebang/contracts/lists';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import {
  type ChallengeStatus,
  challengeLifecycle,
  type ListStatus,
  listLifecycle,
} from '@jiebang/domain/lists/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import type { ChallengeRow } from './challenges.repository.ts';
import type { ListRow } from './lists.repository.ts';

export type ListAction = ListView['abilities'][number];
export type ChallengeAction = ChallengeView['abilities'][number];

/** Does the actor work on lists before anybody else may see them? */
export const prepares = (actor: Actor): boolean => holds(actor, 'lists.prepare');

/**
 * Challenges that the actor may know of. A directed one exists only for the bureau, its poster and the bodies that it
 * is addressed to; every list, count, search, feed and 404 goes through this condition.
 */
export function challengesVisibleTo(actor: Actor): SQL | undefined {
  if (prepares(actor)) return undefined;
  const published = sql`${challenges.publishedAt} is not null`;
  const undirected = sql`${challenges.openness} <> 'directed'`;
  if (actor.kind !== 'user' || actor.scopes !== null) return sql`(${published} and ${undirected})`;
  return sql`(${published} and (${undirected} or exists (
    select 1 from memberships m where m.user_id = ${actor.userId} and (m.organisation_id = ${challenges.organisationId}
      or exists (select 1 from challenge_invitees i
                  where i.challenge_id = ${challenges.id} and i.organisation_id = m.organisation_id)))))`;
}

/** Lists that the actor may know of: a list of which they may see no challenge does not exist for them. */
export function listsVisibleTo(actor: Actor): SQL | undefined {
  const visible = challengesVisibleTo(actor);
  if (!visible) return undefined;
  return sql`(${challengeLists.publishedAt} is not null and exists (
    select 1 from ${challenges} where ${challenges.listId} = ${challengeLists.id} and ${visible}))`;
}

export const listStatusOf = (list: Pick<ListRow, 'status'>) => list.status as ListStatus;
export const challengeStatusOf = (challenge: Pick<ChallengeRow, 'status'>) =>
  challenge.status as ChallengeStatus;

/** Did this person write on the list? Then somebody else has to publish it. */
export const wroteOn = (userId: string | null, list: Pick<ListRow, 'preparedBy' | 'editors'>): boolean =>
  userId !== null && (list.preparedBy === userId || list.editors.includes(userId));

/** States of a challenge after which no withdrawal undoes what has begun. */
const LEFT = ['notice', 'contracting', 'in_progress', 'acceptance', 'archived', 'terminated'];
export const isUnderWay = (challenge: Pick<ChallengeRow, 'status'>) => LEFT.includes(challenge.status);

/** Can a challenge be withdrawn? In preparation it is removed instead. */
export const isWithdrawable = (challenge: Pick<ChallengeRow, 'status' | 'publishedAt'>) =>
  challenge.publishedAt !== null && allows(challengeLifecycle, 'withdraw', challengeStatusOf(challenge));

/** Can the deadline move? Not once it has passed, nor once a challenge is past it: judging may have begun. */
export function isExtendable(
  list: Pick<ListRow, 'deadlineAt'>,
  challenges: readonly Pick<ChallengeRow, 'status'>[],
  now: Date,
): boolean {
  const standing = challenges.filter(({ status }) => status !== 'withdrawn');
  return (
    list.deadlineAt !== null &&
    now < list.deadlineAt &&
    standing.length > 0 &&
    standing.every(({ status }) => status === 'open' || status === 'suspended')
  );
}

/** What the actor may do now with a list that is visible to them. */
export function canList(
  actor: Actor,
  action: ListAction,
  list: ListRow,
  seen: { challenges: readonly Pick<ChallengeRow, 'status'>[]; complete: boolean; now: Date },
): boolean {
  if (!prepares(actor)) return false;
  const status = listStatusOf(list);
  if (action === 'edit') return status === 'draft';
  if (action === 'prepare_act') return status === 'published';
  if (action === 'make_ready') return status === 'draft' && seen.complete;
  if (action === 'extend') return status === 'published' && isExtendable(list, seen.challenges, seen.now);
  if (action === 'withdraw') return status === 'published' && !seen.challenges.some(isUnderWay);
  if (!holds(actor, 'lists.publish')) return false;
  switch (action) {
    case 'send_back':
      return allows(listLifecycle, 'send_back', status);
    case 'publish':
      return allows(listLifecycle, 'publish', status) && !wroteOn(actor.userId, list);
    case 'schedule':
      return allows(listLifecycle, 'publish', status) && !wroteOn(actor.userId, list);
    case 'unschedule':
      return list.publishAt !== null;
    case 'discard':
      return allows(listLifecycle, 'discard', status);
  }
}

/** What the actor may do now with a challenge that is visible to them. */
export function canChallenge(
  actor: Actor,
  action: ChallengeAction,
  challenge: Pick<ChallengeRow, 'status' | 'content' | 'publishedAt'>,
  list: Pick<ListRow, 'status'>,
): boolean {
  if (!prepares(actor)) return false;
  const status = challengeStatusOf(challenge);
  const prepared = list.status === 'draft' && status === 'prepared';
  switch (action) {
    case 'edit':
    case 'remove':
      return prepared;
    case 'invite':
      return challenge.content.openness === 'directed' && (prepared || status === 'open');
    case 'withdraw':
      return isWithdrawable(challenge);
  }
}
