import { invitationLifecycle, teamLifecycle } from '@jiebang/domain/teams/lifecycle';
import { z } from 'zod';
import { done, id, idParams, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

export const teamInvitationView = z.object({
  id,
  teamId: id,
  teamName: z.string(),
  competition: z.object({ slug: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }),
  email: z.string(),
  invitedBy: z.string(),
  status: z.enum(invitationLifecycle.states as [string, ...string[]]),
  expiresAt: instant,
});
export const teamView = z.object({
  id,
  name: z.string(),
  status: z.enum(teamLifecycle.states as [string, ...string[]]),
  competition: z.object({ id, slug: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }),
  organisation: z.object({ id, name: z.string() }).nullable(),
  maxMembers: z.number().int(),
  members: z.array(z.object({ userId: id, name: z.string(), captain: z.boolean(), joinedAt: instant })),
  invitations: z.array(teamInvitationView),
  abilities: z.array(
    z.enum(['rename', 'invite', 'lock', 'withdraw', 'leave', 'remove_member', 'hand_over', 'submit']),
  ),
});
export type TeamView = z.infer<typeof teamView>;
const name = z.string().trim().min(2).max(40);

export const formTeam = endpoint({
  name: 'formTeam',
  method: 'POST',
  path: '/api/competitions/:id/teams',
  summary: 'Form a team; the founder is its captain',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ name, organisationId: id.nullable().default(null) }),
  response: teamView,
});
export const getMyTeam = endpoint({
  name: 'getMyTeam',
  method: 'GET',
  path: '/api/competitions/:id/my-team',
  summary: 'My team in a competition, or null',
  access: 'signed_in',
  scope: 'submissions:read',
  params: idParams,
  response: z.object({ team: teamView.nullable() }),
});
export const listMyTeams = endpoint({
  name: 'listMyTeams',
  method: 'GET',
  path: '/api/me/teams',
  summary: 'My teams',
  access: 'signed_in',
  scope: 'submissions:read',
  response: z.object({ items: z.array(teamView) }),
});
export const getTeam = endpoint({
  name: 'getTeam',
  method: 'GET',
  path: '/api/teams/:id',
  summary: 'A team, for its members and the organiser',
  access: 'signed_in',
  params: idParams,
  response: teamView,
});
export const renameTeam = endpoint({
  name: 'renameTeam',
  method: 'PATCH',
  path: '/api/teams/:id',
  summary: 'Rename the team',
  access: 'signed_in',
  params: idParams,
  body: z.object({ name }),
  response: teamView,
});
export const inviteToTeam = endpoint({
  name: 'inviteToTeam',
  method: 'POST',
  path: '/api/teams/:id/invitations',
  summary: 'Invite a person by mail',
  access: 'signed_in',
  status: 201,
  params: idParams,
  body: z.object({ email: z.string().trim().toLowerCase().pipe(z.email().max(200)) }),
  response: teamView,
});
export const listMyTeamInvitations = endpoint({
  name: 'listMyTeamInvitations',
  method: 'GET',
  path: '/api/me/team-invitations',
  summary: 'Invitations to me',
  access: 'signed_in',
  response: z.object({ items: z.array(teamInvitationView) }),
});
export const acceptTeamInvitation = endpoint({
  name: 'acceptTeamInvitation',
  method: 'POST',
  path: '/api/team-invitations/:id/accept',
  summary: 'Join the team',
  access: 'signed_in',
  params: idParams,
  response: teamView,
});
export const declineTeamInvitation = endpoint({
  name: 'declineTeamInvitation',
  method: 'POST',
  path: '/api/team-invitations/:id/decline',
  summary: 'Decline',
  access: 'signed_in',
  params: idParams,
  response: done,
});
export const revokeTeamInvitation = endpoint({
  name: 'revokeTeamInvitation',
  method: 'DELETE',
  path: '/api/team-invitations/:id',
  summary: 'Take an invitation back',
  access: 'signed_in',
  params: idParams,
  response: done,
});
export const lockTeam = endpoint({
  name: 'lockTeam',
  method: 'POST',
  path: '/api/teams/:id/lock',
  summary: 'Lock the membership',
  access: 'signed_in',
  params: idParams,
  response: teamView,
});
export const withdrawTeam = endpoint({
  name: 'withdrawTeam',
  method: 'POST',
  path: '/api/teams/:id/withdraw',
  summary: 'Withdraw from the competition',
  access: 'signed_in',
  params: idParams,
  body: z.object({ reason: z.string().trim().max(500).default('') }),
  response: teamView,
});
export const handOverTeam = endpoint({
  name: 'handOverTeam',
  method: 'POST',
  path: '/api/teams/:id/hand-over',
  summary: 'Make another member captain',
  access: 'signed_in',
  params: idParams,
  body: z.object({ userId: id }),
  response: teamView,
});
export const removeTeamMember = endpoint({
  name: 'removeTeamMember',
  method: 'DELETE',
  path: '/api/teams/:id/members/:userId',
  summary: 'Remove a member, or leave',
  access: 'signed_in',
  params: z.object({ id, userId: id }),
  response: done,
});
