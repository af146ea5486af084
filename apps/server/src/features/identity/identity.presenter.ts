import type { personalAccessTokens, sessions } from '@jiebang/db/schema/identity';
import { maskEmail } from '@jiebang/domain/identity/masking';
import type { TokenScope } from '@jiebang/domain/identity/roles';
import type { UserRow } from './users.repository.ts';

export function presentToken(row: typeof personalAccessTokens.$inferSelect) {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes as TokenScope[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

/** The id shown is a part of the hash: enough to tell rows apart, of no use to anybody. */
export function presentSessionRow(row: typeof sessions.$inferSelect, current: string | null) {
  return {
    id: row.idHash.slice(0, 16),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    userAgent: row.userAgent,
    current: row.idHash === current,
  };
}

/** For administrators. The name stays readable, or nobody could tell whom they act on; the address is masked. */
export function presentUser(user: UserRow, now: Date) {
  return {
    id: user.id,
    name: user.name,
    email: maskEmail(user.email),
    roles: user.roles,
    status: user.status === 'disabled' ? ('disabled' as const) : ('active' as const),
    lockedUntil: user.lockedUntil && user.lockedUntil > now ? user.lockedUntil.toISOString() : null,
    totpEnabled: user.totpEnabledAt !== null,
    createdAt: user.createdAt.toISOString(),
  };
}
