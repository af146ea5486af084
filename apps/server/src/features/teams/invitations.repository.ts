import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import { teamInvitations, teamMembers, teams } from '@jiebang/db/schema/teams';
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';

const columns = {
  invitation: teamInvitations,
  team: teams,
  competition: {
    id: competitions.id,
    slug: competitions.slug,
    title: competitions.title,
    status: competitions.status,
  },
  invitedBy: users.name,
};
export type InvitationPlace = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

const joined = (tx: Tx) =>
  tx
    .select(columns)
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .innerJoin(competitions, eq(competitions.id, teams.competitionId))
    .innerJoin(users, eq(users.id, teamInvitations.invitedBy));

export async function findInvitation(tx: Tx, id: string) {
  const [row] = await joined(tx).where(eq(teamInvitations.id, id));
  return row ?? null;
}

/** What a team sent out and what came of it, accepted ones left out: those people are members now. */
export async function listInvitationsOf(tx: Tx, teamIds: string[]) {
  if (teamIds.length === 0) return [];
  return await joined(tx)
    .where(
      and(inArray(teamInvitations.teamId, teamIds), inArray(teamInvitations.status, ['pending', 'declined'])),
    )
    .orderBy(asc(teamInvitations.id));
}

/** Invitations to a mail address that can still be answered. */
export async function listInvitationsTo(tx: Tx, email: string, now: Date) {
  return await joined(tx)
    .where(
      and(
        eq(teamInvitations.email, email),
        eq(teamInvitations.status, 'pending'),
        gt(teamInvitations.expiresAt, now),
        eq(teams.status, 'forming'),
        eq(competitions.status, 'published'),
      ),
    )
    .orderBy(asc(teamInvitations.id));
}

/** Writes an invitation; a pending one to the same address is renewed instead of doubled. Answers its id. */
export async function upsertInvitation(tx: Tx, row: typeof teamInvitations.$inferInsert): Promise<string> {
  const { expiresAt, invitedBy } = row;
  const [written] = await tx
    .insert(teamInvitations)
    .values(row)
    .onConflictDoUpdate({
      target: [teamInvitations.teamId, teamInvitations.email],
      targetWhere: sql`${teamInvitations.status} = 'pending'`,
      set: { expiresAt, invitedBy },
    })
    .returning({ id: teamInvitations.id });
  if (!written) throw new Error('invitation upsert returned nothing');
  return written.id;
}

export async function listPendingInvitationIds(tx: Tx, teamId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: teamInvitations.id })
    .from(teamInvitations)
    .where(and(eq(teamInvitations.teamId, teamId), eq(teamInvitations.status, 'pending')));
  return rows.map(({ id }) => id);
}

export async function findPendingInvitation(tx: Tx, teamId: string, email: string) {
  const [row] = await tx
    .select({ id: teamInvitations.id, expiresAt: teamInvitations.expiresAt })
    .from(teamInvitations)
    .where(
      and(
        eq(teamInvitations.teamId, teamId),
        eq(teamInvitations.email, email),
        eq(teamInvitations.status, 'pending'),
      ),
    );
  return row ?? null;
}

export async function countOpenInvitations(tx: Tx, teamId: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(teamInvitations)
    .where(
      and(
        eq(teamInvitations.teamId, teamId),
        eq(teamInvitations.status, 'pending'),
        gt(teamInvitations.expiresAt, now),
      ),
    );
  return row?.n ?? 0;
}

/** The person behind a mail address, and whether they are in a team of the competition; null when nobody has it. */
export async function findInvitee(tx: Tx, email: string, competitionId: string) {
  const [row] = await tx
    .select({ userId: users.id, teamId: teamMembers.teamId })
    .from(users)
    .leftJoin(
      teamMembers,
      and(eq(teamMembers.userId, users.id), eq(teamMembers.competitionId, competitionId)),
    )
    .where(eq(users.email, email));
  return row ?? null;
}
