import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Client } from './client.ts';
import { presentSessionRow, presentToken } from './identity.presenter.ts';
import { idleSince } from './session-times.ts';
import { listSessionsOf } from './sessions.repository.ts';
import { listTokenRows } from './tokens.repository.ts';
import { listConsentRows } from './users.repository.ts';

/** What a person can read of their own account. */
export async function listTokens({ services }: Ctx, { userId }: UserActor) {
  return { items: (await listTokenRows(services.db, userId)).map(presentToken) };
}

export async function listSessions({ services }: Ctx, { userId }: UserActor, { session }: Client) {
  const now = services.clock.now();
  const rows = await listSessionsOf(services.db, userId, now, idleSince(now));
  return { items: rows.map((row) => presentSessionRow(row, session?.idHash ?? null)) };
}

export async function listConsents({ services }: Ctx, { userId }: UserActor) {
  const rows = await listConsentRows(services.db, userId);
  return {
    items: rows.map(({ document, version, at }) => ({ document, version, at: at.toISOString() })),
  };
}
