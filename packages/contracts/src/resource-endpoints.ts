import { sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { resourceLifecycle, resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { resourceKinds } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, page, pageQuery, raw } from './common.ts';
import { endpoint } from './endpoint.ts';
import {
  amount,
  periodShape,
  resourceContent,
  resourceDownloadView,
  resourceRequestSummary,
  resourceRequestView,
  resourceSummary,
  resourceView,
  termsText,
} from './resources.ts';
import { sheetOf } from './sheet-of.ts';

const revision = z.number().int().min(1).max(2_147_483_647);
const reason = z.string().trim().min(1).max(1_000);
const filters = pageQuery.extend({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(resourceKinds).optional(),
  sector: z.enum(sectorIds).optional(),
});

export const listResources = endpoint({
  name: 'listResources',
  method: 'GET',
  path: '/api/resources',
  summary: 'Resources that can be asked for, newest first',
  access: 'public',
  query: filters,
  response: page(resourceSummary),
});
export const exportResources = sheetOf('exportResources', listResources, {
  summary: 'Resources that can be asked for, as a workbook under the same filters',
});
export const getResource = endpoint({
  name: 'getResource',
  method: 'GET',
  path: '/api/resources/:id',
  summary: 'One resource with its terms of use',
  access: 'public',
  params: idParams,
  response: resourceView,
});
export const listOwnResources = endpoint({
  name: 'listOwnResources',
  method: 'GET',
  path: '/api/me/resources',
  summary: 'Resources of the bodies I belong to, in every state; for the bureau all',
  access: 'signed_in',
  query: filters.extend({ status: z.enum(resourceLifecycle.states as [string, ...string[]]).optional() }),
  response: page(resourceSummary),
});
export const exportOwnResources = sheetOf('exportOwnResources', listOwnResources, {
  summary: 'Resources of the bodies I belong to, as a workbook under the same filters',
});
export const createResource = endpoint({
  name: 'createResource',
  method: 'POST',
  path: '/api/resources',
  summary: 'Draft a resource with its terms of use, for a body or for the bureau',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  body: z.object({ organisationId: id.nullable(), content: resourceContent, terms: termsText }),
  response: resourceView,
});
export const saveResource = endpoint({
  name: 'saveResource',
  method: 'PUT',
  path: '/api/resources/:id',
  summary: 'Change a draft; refused when somebody saved meanwhile',
  access: 'signed_in',
  params: idParams,
  body: z.object({ revision, content: resourceContent }),
  response: resourceView,
});
export const setResourceTerms = endpoint({
  name: 'setResourceTerms',
  method: 'POST',
  path: '/api/resources/:id/terms',
  summary: 'Set the terms anew: whoever uses it accepts the new version before the next download',
  access: 'signed_in',
  params: idParams,
  body: z.object({ version: revision, terms: termsText }),
  response: resourceView,
});
export const addResourceFile = endpoint({
  name: 'addResourceFile',
  method: 'POST',
  path: '/api/resources/:id/files',
  summary: 'Add a file of the data set that was uploaded and checked',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ uploadId: id }),
  response: resourceView,
});
export const offerResource = endpoint({
  name: 'offerResource',
  method: 'POST',
  path: '/api/resources/:id/offer',
  summary: 'Offer it in the public catalogue',
  access: 'signed_in',
  params: idParams,
  response: resourceView,
});
export const withdrawResource = endpoint({
  name: 'withdrawResource',
  method: 'POST',
  path: '/api/resources/:id/withdraw',
  summary: 'Offer it no longer, with the reason: open requests are refused, grants run on',
  access: 'signed_in',
  params: idParams,
  body: z.object({ reason }),
  response: resourceView,
});
export const listResourceDownloads = endpoint({
  name: 'listResourceDownloads',
  method: 'GET',
  path: '/api/resources/:id/downloads',
  summary: 'What was handed out to whom, for its owner and the bureau; newest first',
  access: 'signed_in',
  params: idParams,
  query: pageQuery,
  response: page(resourceDownloadView),
});
export const exportResourceDownloads = sheetOf('exportResourceDownloads', listResourceDownloads, {
  summary: 'The log of what was handed out of a resource, as a workbook',
});

export const requestResource = endpoint({
  name: 'requestResource',
  method: 'POST',
  path: '/api/resources/:id/requests',
  summary: 'Ask for the use of a resource on behalf of a body',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({
    organisationId: id,
    purpose: z.string().trim().min(1).max(2_000),
    amount,
    ...periodShape,
  }),
  response: resourceRequestView,
});
export const listResourceRequests = endpoint({
  name: 'listResourceRequests',
  method: 'GET',
  path: '/api/resource-requests',
  summary: 'Requests of my bodies and on their resources; for the bureau all; newest first',
  access: 'signed_in',
  query: pageQuery.extend({
    resource: id.optional(),
    status: z.enum(resourceRequestLifecycle.states as [string, ...string[]]).optional(),
  }),
  response: page(resourceRequestSummary),
});
export const exportResourceRequests = sheetOf('exportResourceRequests', listResourceRequests, {
  summary: 'Requests of resources and what was granted, as a workbook under the same filters',
});
export const getResourceRequest = endpoint({
  name: 'getResourceRequest',
  method: 'GET',
  path: '/api/resource-requests/:id',
  summary: 'One request, for both its sides and the bureau',
  access: 'signed_in',
  params: idParams,
  response: resourceRequestView,
});

/** Steps of the two sides; who may is told by `abilities`. Each answers the request as it then is. */
const step = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({
    name,
    method: 'POST',
    path: `/api/resource-requests/:id/${path}`,
    summary,
    access: 'signed_in',
    params: idParams,
    response: resourceRequestView,
  }) as const;

export const grantResource = endpoint({
  ...step('grantResource', 'grant', 'Grant it, not more than is free all through the period'),
  body: z.object({ amount }),
});
export const refuseResource = endpoint({
  ...step('refuseResource', 'refuse', 'Refuse it, with the reason'),
  body: z.object({ reason }),
});
export const takeBackResourceRequest = endpoint(
  step('takeBackResourceRequest', 'take-back', 'Take it back before it is decided'),
);
export const returnResource = endpoint(
  step('returnResource', 'return', 'Return what was granted before its last day'),
);
export const revokeResource = endpoint({
  ...step('revokeResource', 'revoke', 'Take away what was granted, with the reason'),
  body: z.object({ reason }),
});
export const acceptResourceTerms = endpoint({
  ...step('acceptResourceTerms', 'accept-terms', 'Accept the terms in the version that was read'),
  body: z.object({ version: revision, sm3: z.string().length(64) }),
});
export const downloadResourceFile = endpoint({
  name: 'downloadResourceFile',
  method: 'GET',
  path: '/api/resource-requests/:id/files/:file',
  summary: 'A file of the data set, logged; the header x-jiebang-watermark names the line of the log',
  access: 'signed_in',
  params: z.object({ id, file: id }),
  response: raw,
  produces: 'application/octet-stream',
});
