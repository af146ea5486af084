import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import { organisationInvitations, organisations } from '@jiebang/db/schema/organisations';
import { teamInvitations, teams } from '@jiebang/db/schema/teams';
import { and, eq, gt } from 'drizzle-orm';

/** An open invitation to a team with what its mail says; null once answered, taken back or lapsed. */
export async function findTeamInvitation(tx: Tx, id: string, now: Date) {
  const [row] = await tx
    .select({
      email: teamInvitations.email,
      team: teams.name,
      title: competitions.title,
      by: users.name,
      expiresAt: teamInvitations.expiresAt,
    })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .innerJoin(competitions, eq(competitions.id, teams.competitionId))
    .innerJoin(users, eq(users.id, teamInvitations.invitedBy))
    .where(
      and(
        eq(teamInvitations.id, id),
        eq(teamInvitations.status, 'pending'),
        gt(teamInvitations.expiresAt, now),
      ),
    );
  if (!row) return null;
  const { email, team, by, title } = row;
  const expiresAt = row.expiresAt.toISOString();
  return { email, data: { team, by, expiresAt, competitionZh: title.zh, competitionEn: title.en } };
}

/** An open invitation to an organisation with what its mail says. */
export async function findOrganisationInvitation(tx: Tx, id: string, now: Date) {
  const [row] = await tx
    .select({
      email: organisationInvitations.email,
      organisation: organisations.name,
      by: users.name,
      expiresAt: organisationInvitations.expiresAt,
    })
    .from(organisationInvitations)
    .innerJoin(organisations, eq(organisations.id, organisationInvitations.organisationId))
    .innerJoin(users, eq(users.id, organisationInvitations.invitedBy))
    .where(
      and(
        eq(organisationInvitations.id, id),
        eq(organisationInvitations.status, 'pending'),
        gt(organisationInvitations.expiresAt, now),
      ),
    );
  if (!row) return null;
  const { email, organisation, by } = row;
  return { email, data: { organisation, by, expiresAt: row.expiresAt.toISOString() } };
}

/** Account of an address, if it has one that is in use. */
export async function findInvitee(tx: Tx, email: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), eq(users.status, 'active')));
  return row?.id ?? null;
}
