import {
  claimLifecycle,
  memberRoles,
  organisationKinds,
  organisationTypeIds,
} from '@jiebang/domain/organisations/lifecycle';
import { sizeClasses } from '@jiebang/domain/rounds/settings';
import { z } from 'zod';
import { done, id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

/** Fields without defaults: in a PATCH what is not given must stay as it is, not become empty. */
const profileFields = z.object({
  name: z.string().trim().min(2).max(120),
  nameEn: z.string().trim().max(160),
  type: z.enum(organisationTypeIds),
  /** GB/T 2260 code of the district it is registered in; null: not said. */
  region: z
    .string()
    .regex(/^[1-9]\d{5}$/)
    .nullable(),
  sizeClass: z.enum(sizeClasses).nullable(),
  address: z.string().trim().max(200),
  brief: z.string().trim().max(1000),
  /** http(s) only: pages make a link of it. */
  website: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]),
  contactName: z.string().trim().max(60),
  contactPhone: z.string().trim().max(40),
});
const fields = profileFields.shape;
const profile = profileFields.extend({
  nameEn: fields.nameEn.default(''),
  region: fields.region.default(null),
  sizeClass: fields.sizeClass.default(null),
  address: fields.address.default(''),
  brief: fields.brief.default(''),
  website: fields.website.default(''),
  contactName: fields.contactName.default(''),
  contactPhone: fields.contactPhone.default(''),
});
const identity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('domestic'), creditCode: z.string().max(60) }),
  z.object({
    kind: z.literal('foreign'),
    registrationNumber: z.string().trim().min(2).max(60),
    country: z.string().trim().length(2).toUpperCase(),
  }),
]);

/** `abilities`: what the viewer may do with it now. Contact data is masked for those who are not members. */
export const organisationView = profileFields.extend({
  id,
  kind: z.enum(organisationKinds),
  creditCode: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  country: z.string(),
  createdAt: instant,
  myRole: z.enum(memberRoles).nullable(),
  abilities: z.array(z.enum(['edit', 'invite', 'manage_members', 'transfer', 'leave', 'claim'])),
  /** What the code check warned of (the inner code, positions 9–17). */
  warnings: z.array(z.string()),
});
export type OrganisationView = z.infer<typeof organisationView>;
export const memberView = z.object({
  userId: id,
  name: z.string(),
  email: z.string(),
  role: z.enum(memberRoles),
  joinedAt: instant,
});
export const organisationInvitationView = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  email: z.string(),
  role: z.enum(memberRoles),
  expiresAt: instant,
  invitedBy: z.string(),
});

export const checkOrganisation = endpoint({
  name: 'checkOrganisation',
  method: 'POST',
  path: '/api/organisations/check',
  summary: 'Is this code valid, and is the body registered already?',
  access: 'signed_in',
  body: z.object({ identity }),
  response: z.object({
    valid: z.boolean(),
    normalised: z.string(),
    errors: z.array(z.string()),
    warnings: z.array(z.string()),
    existing: z.object({ id, name: z.string() }).nullable(),
  }),
});
export const registerOrganisation = endpoint({
  name: 'registerOrganisation',
  method: 'POST',
  path: '/api/organisations',
  summary: 'Register a body; the registrant becomes its owner',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  body: z.object({ identity, profile }),
  response: organisationView,
});
export const listMyOrganisations = endpoint({
  name: 'listMyOrganisations',
  method: 'GET',
  path: '/api/me/organisations',
  summary: 'Bodies I belong to',
  access: 'signed_in',
  scope: 'profile:read',
  response: z.object({ items: z.array(organisationView) }),
});
export const exportMyOrganisations = sheetOf('exportMyOrganisations', listMyOrganisations, {
  summary: 'Bodies I belong to, as a workbook',
});
export const getOrganisation = endpoint({
  name: 'getOrganisation',
  method: 'GET',
  path: '/api/organisations/:id',
  summary: 'One body',
  access: 'signed_in',
  params: idParams,
  response: organisationView,
});
export const updateOrganisation = endpoint({
  name: 'updateOrganisation',
  method: 'PATCH',
  path: '/api/organisations/:id',
  summary: 'Change the profile',
  access: 'signed_in',
  params: idParams,
  body: profileFields.partial(),
  response: organisationView,
});
export const listMembers = endpoint({
  name: 'listMembers',
  method: 'GET',
  path: '/api/organisations/:id/members',
  summary: 'Members and open invitations',
  access: 'signed_in',
  params: idParams,
  response: z.object({ members: z.array(memberView), invitations: z.array(organisationInvitationView) }),
});
export const inviteMember = endpoint({
  name: 'inviteMember',
  method: 'POST',
  path: '/api/organisations/:id/invitations',
  summary: 'Invite a person by mail',
  access: 'signed_in',
  params: idParams,
  status: 201,
  body: z.object({
    email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
    role: z.enum(['manager', 'member']),
  }),
  response: organisationInvitationView,
});
export const revokeMemberInvitation = endpoint({
  name: 'revokeMemberInvitation',
  method: 'DELETE',
  path: '/api/organisation-invitations/:id',
  summary: 'Take an invitation back',
  access: 'signed_in',
  params: idParams,
  response: done,
});
export const listMyOrganisationInvitations = endpoint({
  name: 'listMyOrganisationInvitations',
  method: 'GET',
  path: '/api/me/organisation-invitations',
  summary: 'Invitations to me',
  access: 'signed_in',
  response: z.object({ items: z.array(organisationInvitationView) }),
});
export const acceptMemberInvitation = endpoint({
  name: 'acceptMemberInvitation',
  method: 'POST',
  path: '/api/organisation-invitations/:id/accept',
  summary: 'Join',
  access: 'signed_in',
  params: idParams,
  response: organisationView,
});
export const declineMemberInvitation = endpoint({
  name: 'declineMemberInvitation',
  method: 'POST',
  path: '/api/organisation-invitations/:id/decline',
  summary: 'Decline',
  access: 'signed_in',
  params: idParams,
  response: done,
});
export const changeMemberRole = endpoint({
  name: 'changeMemberRole',
  method: 'PATCH',
  path: '/api/organisations/:id/members/:userId',
  summary: 'Change a role; giving `owner` hands the body over',
  access: 'signed_in',
  params: z.object({ id, userId: id }),
  body: z.object({ role: z.enum(memberRoles) }),
  response: done,
});
export const removeMember = endpoint({
  name: 'removeMember',
  method: 'DELETE',
  path: '/api/organisations/:id/members/:userId',
  summary: 'Remove a member, or leave',
  access: 'signed_in',
  params: z.object({ id, userId: id }),
  response: done,
});

export const claimView = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  claimant: z.string(),
  evidence: z.string(),
  status: z.enum(claimLifecycle.states as [string, ...string[]]),
  filedAt: instant,
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  abilities: z.array(z.enum(['approve', 'reject', 'withdraw'])),
});
export const fileClaim = endpoint({
  name: 'fileClaim',
  method: 'POST',
  path: '/api/organisations/:id/claims',
  summary: 'Claim a registered body, with evidence',
  access: 'signed_in',
  status: 201,
  params: idParams,
  body: z.object({ evidence: z.string().trim().min(10).max(2000) }),
  response: claimView,
});
export const listClaims = endpoint({
  name: 'listClaims',
  method: 'GET',
  path: '/api/organisation-claims',
  summary: 'Claims to decide (bureau), or my own',
  access: 'signed_in',
  query: pageQuery.extend({
    mine: z.stringbool().default(false),
    status: z.enum(claimLifecycle.states as [string, ...string[]]).optional(),
  }),
  response: page(claimView),
});
export const exportClaims = sheetOf('exportClaims', listClaims, {
  summary: 'Claims as a workbook under the same filters',
});
export const decideClaim = endpoint({
  name: 'decideClaim',
  method: 'POST',
  path: '/api/organisation-claims/:id/decide',
  summary: 'Approve (the body changes hands) or reject, with a reason',
  access: 'organisations.review',
  params: idParams,
  body: z.object({ decision: z.enum(['approve', 'reject']), reason: z.string().trim().min(1).max(500) }),
  response: claimView,
});
export const withdrawClaim = endpoint({
  name: 'withdrawClaim',
  method: 'POST',
  path: '/api/organisation-claims/:id/withdraw',
  summary: 'Take my claim back',
  access: 'signed_in',
  params: idParams,
  response: claimView,
});
