import type { SessionView } from '@jiebang/contracts/identity';
import type { Capability } from '@jiebang/domain/identity/roles';

/** First capability that one holds decides; entrants land on their own page. */
const landings = [
  ['competitions.manage', '/workspace/competitions'],
  // Before the queue: a system administrator holds both.
  ['users.manage', '/workspace/users'],
  ['evaluations.operate', '/workspace/operations'],
  ['security.manage', '/workspace/security'],
  ['audit.read', '/workspace/audit'],
  ['opinions.give', '/workspace/opinions'],
] as const satisfies [Capability, string][];

/** Where a person goes who did not ask for a page. */
export function landingOf(user: SessionView['user']) {
  const held = user?.capabilities ?? [];
  return landings.find(([capability]) => held.includes(capability))?.[1] ?? '/me';
}
