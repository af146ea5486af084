import * as contract from '@jiebang/contracts/resource-endpoints';
import type { Ctx } from '../../platform/context.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { findMade } from '../../platform/idempotency.ts';
import { withSheets } from '../files/public.ts';
import { acceptResourceTerms } from './accept-resource-terms.ts';
import { addResourceFile } from './add-resource-file.ts';
import { createResource } from './create-resource.ts';
import { grantResource, refuseResource } from './decide-request.ts';
import { downloadResourceFile } from './download-resource-file.ts';
import { returnResource, revokeResource, takeBackRequest } from './end-request.ts';
import { offerResource } from './offer-resource.ts';
import { getResourceRequest, listResourceRequests } from './read-requests.ts';
import { getResource, listOwnResources, listResourceDownloads, listResources } from './read-resources.ts';
import { requestResource } from './request-resource.ts';
import { resourceSheets } from './resources.sheets.ts';
import { saveResource } from './save-resource.ts';
import { setResourceTerms } from './set-resource-terms.ts';
import { withdrawResource } from './withdraw-resource.ts';

/** A step, and the resource or the request as it then is. */
const resourceAfter = async (ctx: Ctx, id: string, run: Promise<unknown>) => {
  await run;
  return await getResource(ctx, id);
};
const requestAfter = async (ctx: Ctx, id: string, run: Promise<unknown>) => {
  await run;
  return await getResourceRequest(ctx, id);
};

const offering: Route[] = [
  route(contract.listResources, (ctx, { query }) => listResources(ctx, query)),
  route(contract.getResource, (ctx, { params }) => getResource(ctx, params.id)),
  route(contract.listOwnResources, (ctx, { query }) => listOwnResources(ctx, query)),
  route(contract.createResource, async (ctx, { body }) =>
    getResource(ctx, (await findMade(ctx)) ?? (await createResource(ctx, body))),
  ),
  route(contract.saveResource, (ctx, { params: { id }, body }) =>
    resourceAfter(ctx, id, saveResource(ctx, id, body)),
  ),
  route(contract.setResourceTerms, (ctx, { params: { id }, body }) =>
    resourceAfter(ctx, id, setResourceTerms(ctx, id, body)),
  ),
  route(contract.addResourceFile, async (ctx, { params, body }) =>
    getResource(ctx, (await findMade(ctx)) ?? (await addResourceFile(ctx, params.id, body.uploadId))),
  ),
  route(contract.offerResource, (ctx, { params: { id } }) => resourceAfter(ctx, id, offerResource(ctx, id))),
  route(contract.withdrawResource, (ctx, { params: { id }, body }) =>
    resourceAfter(ctx, id, withdrawResource(ctx, id, body.reason)),
  ),
  route(contract.listResourceDownloads, (ctx, { params, query }) =>
    listResourceDownloads(ctx, params.id, query),
  ),
];

const using: Route[] = [
  route(contract.requestResource, async (ctx, { params, body }) =>
    getResourceRequest(ctx, (await findMade(ctx)) ?? (await requestResource(ctx, params.id, body))),
  ),
  route(contract.listResourceRequests, (ctx, { query }) => listResourceRequests(ctx, query)),
  route(contract.getResourceRequest, (ctx, { params }) => getResourceRequest(ctx, params.id)),
  route(contract.grantResource, (ctx, { params: { id }, body }) =>
    requestAfter(ctx, id, grantResource(ctx, id, body.amount)),
  ),
  route(contract.refuseResource, (ctx, { params: { id }, body }) =>
    requestAfter(ctx, id, refuseResource(ctx, id, body.reason)),
  ),
  route(contract.takeBackResourceRequest, (ctx, { params: { id } }) =>
    requestAfter(ctx, id, takeBackRequest(ctx, id)),
  ),
  route(contract.returnResource, (ctx, { params: { id } }) => requestAfter(ctx, id, returnResource(ctx, id))),
  route(contract.revokeResource, (ctx, { params: { id }, body }) =>
    requestAfter(ctx, id, revokeResource(ctx, id, body.reason)),
  ),
  route(contract.acceptResourceTerms, (ctx, { params: { id }, body }) =>
    requestAfter(ctx, id, acceptResourceTerms(ctx, id, body)),
  ),
  route(contract.downloadResourceFile, (ctx, { params }) =>
    downloadResourceFile(ctx, params.id, params.file),
  ),
];

export const resourceRoutes: Route[] = withSheets([...offering, ...using], resourceSheets);
