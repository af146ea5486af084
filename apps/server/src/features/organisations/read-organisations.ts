import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listOpenInvitationsOf, listOpenInvitationsTo } from './invitations.repository.ts';
import { listMemberRows } from './memberships.repository.ts';
import { can } from './organisations.policy.ts';
import { presentInvitation, presentMember, presentOrganisation } from './organisations.presenter.ts';
import { listOrganisationsOf } from './organisations.repository.ts';
import { requireOrganisation } from './require-organisation.ts';

export async function getOrganisation(ctx: Ctx, id: string) {
  return presentOrganisation(ctx.actor, await requireOrganisation(ctx.services.db, requireUser(ctx), id));
}

/** Bodies the actor belongs to, in the order they joined. */
export async function listMyOrganisations(ctx: Ctx) {
  const places = await listOrganisationsOf(ctx.services.db, requireUser(ctx).userId);
  return { items: places.map((place) => presentOrganisation(ctx.actor, place)) };
}

/** Members for members; open invitations for those who may invite. To others the list does not exist. */
export async function listMembers(ctx: Ctx, id: string) {
  const { db, clock } = ctx.services;
  const { role } = await requireOrganisation(db, requireUser(ctx), id);
  if (!role) throw notFound('members of a body of others');
  const members = await listMemberRows(db, id);
  const invitations = can(ctx.actor, 'invite', role) ? await listOpenInvitationsOf(db, id, clock.now()) : [];
  return {
    members: members.map((row) => presentMember(ctx.actor, role, row)),
    invitations: invitations.map(presentInvitation),
  };
}

/** Open invitations to the actor's address, once it is proved to be theirs. */
export async function listMyInvitations(ctx: Ctx) {
  const { email, emailVerified } = requireUser(ctx);
  const { db, clock } = ctx.services;
  const rows = emailVerified ? await listOpenInvitationsTo(db, email, clock.now()) : [];
  return { items: rows.map(presentInvitation) };
}
