import type { userRow } from '@jiebang/contracts/identity';
import type { z } from 'zod';

export type UserRow = z.infer<typeof userRow>;
export type UserVerb = 'disable' | 'enable' | 'grant' | 'revoke' | 'unlock' | 'resetTotp';

/** What a system administrator may do with a row. */
export function systemVerbs(row: UserRow): UserVerb[] {
  return [row.status === 'active' ? 'disable' : 'enable'];
}

/** What a security administrator may do with a row; `now` on the server's clock. */
export function securityVerbs(row: UserRow, now: number): UserVerb[] {
  return [
    'grant',
    ...(row.roles.length > 0 ? (['revoke'] as const) : []),
    ...(isLocked(row, now) ? (['unlock'] as const) : []),
    ...(row.totpEnabled ? (['resetTotp'] as const) : []),
  ];
}

export function isLocked(row: UserRow, now: number): boolean {
  return row.lockedUntil !== null && Date.parse(row.lockedUntil) > now;
}
