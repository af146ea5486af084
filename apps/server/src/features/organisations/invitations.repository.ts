import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { organisationInvitations, organisations } from '@jiebang/db/schema/organisations';
import { and, asc, count, eq, gt, lte } from 'drizzle-orm';

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

const joined = (tx: Tx) =>
  tx
    .select({
      invitation: organisationInvitations,
      organisationName: organisations.name,
      invitedBy: users.name,
    })
    .from(organisationInvitations)
    .innerJoin(organisations, eq(organisations.id, organisationInvitations.organisationId))
    .innerJoin(users, eq(users.id, organisationInvitations.invitedBy));

const open = (now: Date) =>
  and(eq(organisationInvitations.status, 'pending'), gt(organisationInvitations.expiresAt, now));

export async function findInvitation(tx: Tx, id: string) {
  const [row] = await joined(tx).where(eq(organisationInvitations.id, id));
  return row ?? null;
}

export async function listOpenInvitationsOf(tx: Tx, organisationId: string, now: Date) {
  return await joined(tx)
    .where(and(eq(organisationInvitations.organisationId, organisationId), open(now)))
    .orderBy(asc(organisationInvitations.id));
}

export async function listOpenInvitationsTo(tx: Tx, email: string, now: Date) {
  return await joined(tx)
    .where(and(eq(organisationInvitations.email, email), open(now)))
    .orderBy(asc(organisationInvitations.id));
}

export async function countOpenInvitations(tx: Tx, organisationId: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(organisationInvitations)
    .where(and(eq(organisationInvitations.organisationId, organisationId), open(now)));
  return row?.n ?? 0;
}

/**
 * New invitation, or the open one of this address renewed. Null when that was sent after `freshSince`: nobody's
 * mailbox is filled by pressing a button.
 */
export async function upsertInvitation(
  tx: Tx,
  row: {
    organisationId: string;
    email: string;
    role: string;
    invitedBy: string;
    createdAt: Date;
    expiresAt: Date;
  },
  freshSince: Date,
): Promise<string | null> {
  const { role, invitedBy, createdAt, expiresAt } = row;
  const [kept] = await tx
    .insert(organisationInvitations)
    .values(row)
    .onConflictDoUpdate({
      target: [organisationInvitations.organisationId, organisationInvitations.email],
      targetWhere: eq(organisationInvitations.status, 'pending'),
      set: { role, invitedBy, createdAt, expiresAt },
      setWhere: lte(organisationInvitations.createdAt, freshSince),
    })
    .returning({ id: organisationInvitations.id });
  return kept?.id ?? null;
}

/** Takes back everything that is open; answers how many. For the day a body changes hands. */
export async function updateAllRevoked(tx: Tx, organisationId: string): Promise<number> {
  const revoked = await tx
    .update(organisationInvitations)
    .set({ status: 'revoked' })
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        eq(organisationInvitations.status, 'pending'),
      ),
    )
    .returning({ id: organisationInvitations.id });
  return revoked.length;
}
