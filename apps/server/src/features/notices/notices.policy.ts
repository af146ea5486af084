import { notices } from '@jiebang/db/schema/notices';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type NoticeStatus, noticeLifecycle } from '@jiebang/domain/notices/lifecycle';
import { isNotNull, type SQL } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';

export type NoticeAction = 'edit' | 'post' | 'send_back' | 'start' | 'withdraw' | 'object';
type Notice = { preparedBy: string; status: string };

/** Notices an actor may know of: those that were started; officers also those in preparation. */
export const visibleTo = (actor: Actor): SQL | undefined =>
  holds(actor, 'notices.manage') ? undefined : isNotNull(notices.startedAt);

/** Is it for this person, whatever its state? The one who prepared it writes, a second one starts or sends back. */
export function isFor(actor: Actor, action: NoticeAction, { preparedBy }: Notice): boolean {
  if (action === 'object') return actor.kind === 'user' && actor.scopes === null;
  if (!holds(actor, 'notices.manage')) return false;
  const mine = preparedBy === actor.userId;
  if (action === 'edit' || action === 'post') return mine;
  return action === 'withdraw' || !mine;
}

/** `open`: the clock still lets objections in. */
export function can(actor: Actor, action: NoticeAction, notice: Notice, open: boolean): boolean {
  if (!isFor(actor, action, notice)) return false;
  if (action === 'object') return open;
  return isAllowed(action, notice.status);
}

/** Does the state allow it? Editing is a matter of drafts, like posting. */
export const isAllowed = (action: Exclude<NoticeAction, 'object'>, status: string): boolean =>
  allows(noticeLifecycle, action === 'edit' ? 'post' : action, status as NoticeStatus);
