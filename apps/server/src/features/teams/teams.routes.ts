import * as contract from '@jiebang/contracts/teams';
import { type Route, route } from '../../platform/http/route.ts';
import { acceptTeamInvitation } from './accept-team-invitation.ts';
import { declineTeamInvitation } from './decline-team-invitation.ts';
import { formTeam } from './form-team.ts';
import { handOverTeam } from './hand-over-team.ts';
import { inviteToTeam } from './invite-to-team.ts';
import { lockTeam } from './lock-team.ts';
import { getMyTeam, getTeam, listMyTeamInvitations, listMyTeams, viewChangedTeam } from './read-teams.ts';
import { removeTeamMember } from './remove-team-member.ts';
import { renameTeam } from './rename-team.ts';
import { revokeTeamInvitation } from './revoke-team-invitation.ts';
import { withdrawTeam } from './withdraw-team.ts';

const done = { ok: true } as const;

export const teamRoutes: Route[] = [
  route(contract.formTeam, async (ctx, { params, body }) =>
    viewChangedTeam(ctx, await formTeam(ctx, params.id, body)),
  ),
  route(contract.getMyTeam, (ctx, { params }) => getMyTeam(ctx, params.id)),
  route(contract.listMyTeams, (ctx) => listMyTeams(ctx)),
  route(contract.getTeam, (ctx, { params }) => getTeam(ctx, params.id)),
  route(contract.renameTeam, async (ctx, { params, body }) => {
    await renameTeam(ctx, params.id, body);
    return await viewChangedTeam(ctx, params.id);
  }),
  route(contract.inviteToTeam, async (ctx, { params, body }) => {
    await inviteToTeam(ctx, params.id, body);
    return await viewChangedTeam(ctx, params.id);
  }),
  route(contract.listMyTeamInvitations, (ctx) => listMyTeamInvitations(ctx)),
  route(contract.acceptTeamInvitation, async (ctx, { params }) =>
    viewChangedTeam(ctx, await acceptTeamInvitation(ctx, params.id)),
  ),
  route(contract.declineTeamInvitation, async (ctx, { params }) => {
    await declineTeamInvitation(ctx, params.id);
    return done;
  }),
  route(contract.revokeTeamInvitation, async (ctx, { params }) => {
    await revokeTeamInvitation(ctx, params.id);
    return done;
  }),
  route(contract.lockTeam, async (ctx, { params }) => {
    await lockTeam(ctx, params.id);
    return await viewChangedTeam(ctx, params.id);
  }),
  route(contract.withdrawTeam, async (ctx, { params, body }) => {
    await withdrawTeam(ctx, params.id, body);
    return await viewChangedTeam(ctx, params.id);
  }),
  route(contract.handOverTeam, async (ctx, { params, body }) => {
    await handOverTeam(ctx, params.id, body);
    return await viewChangedTeam(ctx, params.id);
  }),
  route(contract.removeTeamMember, async (ctx, { params }) => {
    await removeTeamMember(ctx, params.id, params.userId);
    return done;
  }),
];
