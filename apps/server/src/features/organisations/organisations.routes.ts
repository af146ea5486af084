import * as contract from '@jiebang/contracts/organisations';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { acceptMemberInvitation } from './accept-member-invitation.ts';
import { changeMemberRole } from './change-member-role.ts';
import { checkOrganisation } from './check-organisation.ts';
import { presentClaim } from './claims.presenter.ts';
import { decideClaim } from './decide-claim.ts';
import { declineMemberInvitation } from './decline-member-invitation.ts';
import { fileClaim } from './file-claim.ts';
import { inviteMember } from './invite-member.ts';
import { listClaims } from './list-claims.ts';
import { presentInvitation, presentOrganisation } from './organisations.presenter.ts';
import { organisationSheets } from './organisations.sheets.ts';
import {
  getOrganisation,
  listMembers,
  listMyInvitations,
  listMyOrganisations,
} from './read-organisations.ts';
import { registerOrganisation } from './register-organisation.ts';
import { removeMember } from './remove-member.ts';
import { revokeMemberInvitation } from './revoke-member-invitation.ts';
import { updateOrganisation } from './update-organisation.ts';
import { withdrawClaim } from './withdraw-claim.ts';

const done = { ok: true as const };

const bodyRoutes: Route[] = [
  route(contract.checkOrganisation, (ctx, { body }) => checkOrganisation(ctx, body.identity)),
  route(contract.registerOrganisation, async (ctx, { body }) =>
    getOrganisation(ctx, await registerOrganisation(ctx, body)),
  ),
  route(contract.listMyOrganisations, (ctx) => listMyOrganisations(ctx)),
  route(contract.getOrganisation, (ctx, { params }) => getOrganisation(ctx, params.id)),
  route(contract.updateOrganisation, async (ctx, { params, body }) =>
    presentOrganisation(ctx.actor, await updateOrganisation(ctx, params.id, body)),
  ),
];

const memberRoutes: Route[] = [
  route(contract.listMembers, (ctx, { params }) => listMembers(ctx, params.id)),
  route(contract.inviteMember, async (ctx, { params, body }) =>
    presentInvitation(await inviteMember(ctx, params.id, body)),
  ),
  route(contract.revokeMemberInvitation, async (ctx, { params }) => {
    await revokeMemberInvitation(ctx, params.id);
    return done;
  }),
  route(contract.listMyOrganisationInvitations, (ctx) => listMyInvitations(ctx)),
  route(contract.acceptMemberInvitation, async (ctx, { params }) =>
    presentOrganisation(ctx.actor, await acceptMemberInvitation(ctx, params.id)),
  ),
  route(contract.declineMemberInvitation, async (ctx, { params }) => {
    await declineMemberInvitation(ctx, params.id);
    return done;
  }),
  route(contract.changeMemberRole, async (ctx, { params, body }) => {
    await changeMemberRole(ctx, { ...params, role: body.role });
    return done;
  }),
  route(contract.removeMember, async (ctx, { params }) => {
    await removeMember(ctx, params);
    return done;
  }),
];

const claimRoutes: Route[] = [
  route(contract.fileClaim, async (ctx, { params, body }) =>
    presentClaim(ctx.actor, await fileClaim(ctx, params.id, body.evidence)),
  ),
  route(contract.listClaims, (ctx, { query }) => listClaims(ctx, query)),
  route(contract.decideClaim, async (ctx, { params, body }) =>
    presentClaim(ctx.actor, await decideClaim(ctx, params.id, body)),
  ),
  route(contract.withdrawClaim, async (ctx, { params }) =>
    presentClaim(ctx.actor, await withdrawClaim(ctx, params.id)),
  ),
];

export const organisationRoutes: Route[] = withSheets(
  [...bodyRoutes, ...memberRoutes, ...claimRoutes],
  organisationSheets,
);
