import type { Capability, Role, TokenScope } from '@jiebang/domain/identity/roles';

/** Who is acting. `system` is a sweep or a worker; it has no capabilities and passes no policy by itself. */
export type Actor =
  | { kind: 'anonymous'; userId: null; name: string }
  | { kind: 'system'; userId: null; name: string }
  | UserActor;

export type UserActor = {
  kind: 'user';
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  roles: readonly Role[];
  capabilities: readonly Capability[];
  /** Null for a session; the scopes of a personal access token otherwise. */
  scopes: readonly TokenScope[] | null;
  demo: boolean;
};

export const anonymous: Actor = { kind: 'anonymous', userId: null, name: '' };
export const system = (name: string): Actor => ({ kind: 'system', userId: null, name });

/** Does the actor hold the capability? Tokens never carry capabilities of office. */
export function holds(actor: Actor, capability: Capability): boolean {
  return actor.kind === 'user' && actor.scopes === null && actor.capabilities.includes(capability);
}
