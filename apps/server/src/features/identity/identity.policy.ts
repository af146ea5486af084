import type { Actor } from '../../platform/actor.ts';

/**
 * Nobody acts in office on their own account: an administrator cannot give themselves a role, lift their own lock or
 * take off their own second factor. Which office an act needs is the endpoint's `access`.
 */
export const mayAdminister = (actor: Actor, userId: string): boolean =>
  actor.kind === 'user' && actor.userId !== userId;
