import type { OrganisationView } from '@jiebang/contracts/organisations';
import { maskEmail, maskName, maskPhone } from '@jiebang/domain/identity/masking';
import type { MemberRole, OrganisationKind, OrganisationType } from '@jiebang/domain/organisations/lifecycle';
import type { SizeClass } from '@jiebang/domain/rounds/settings';
import type { Actor } from '../../platform/actor.ts';
import type { InvitationRow } from './invitations.repository.ts';
import type { listMemberRows } from './memberships.repository.ts';
import { can, organisationActions } from './organisations.policy.ts';
import type { OrganisationPlace } from './organisations.repository.ts';

/** The contact is a person: outsiders see that there is one, not who. */
export function presentOrganisation(
  actor: Actor,
  { organisation, role }: OrganisationPlace,
): OrganisationView {
  const { contactName, contactPhone, createdAt, ...profile } = organisation;
  return {
    ...profile,
    kind: organisation.kind as OrganisationKind,
    type: organisation.type as OrganisationType,
    sizeClass: organisation.sizeClass as SizeClass | null,
    contactName: role ? contactName : maskName(contactName),
    contactPhone: role ? contactPhone : maskPhone(contactPhone),
    createdAt: createdAt.toISOString(),
    myRole: role,
    abilities: organisationActions.filter((action) => can(actor, action, role)),
  };
}

type MemberRow = Awaited<ReturnType<typeof listMemberRows>>[number];

/** Colleagues see each other's names; addresses are for those who invite, and one's own. */
export function presentMember(actor: Actor, viewer: MemberRole | null, row: MemberRow) {
  const clear = can(actor, 'invite', viewer) || row.userId === actor.userId;
  return {
    ...row,
    email: clear ? row.email : maskEmail(row.email),
    joinedAt: row.joinedAt.toISOString(),
  };
}

export function presentInvitation({ invitation, organisationName, invitedBy }: InvitationRow) {
  return {
    id: invitation.id,
    organisationId: invitation.organisationId,
    organisationName,
    email: invitation.email,
    role: invitation.role as MemberRole,
    expiresAt: invitation.expiresAt.toISOString(),
    invitedBy,
  };
}
