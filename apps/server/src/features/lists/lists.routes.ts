import * as challengeContract from '@jiebang/contracts/challenges';
import * as contract from '@jiebang/contracts/lists';
import { languageOf } from '../../platform/documents/official-document.ts';
import { baseOf, sendKept } from '../../platform/http/feed.ts';
import { RawReply, type Route, route } from '../../platform/http/route.ts';
import { sendDocument, withSheets } from '../files/public.ts';
import { actRoutes } from './acts.routes.ts';
import { addChallenge } from './add-challenge.ts';
import { checkList } from './check-list.ts';
import { createList } from './create-list.ts';
import { discardList } from './discard-list.ts';
import { exportList } from './export-list.ts';
import { getChallenge } from './get-challenge.ts';
import { getList } from './get-list.ts';
import { getListDocument } from './get-list-document.ts';
import { getListFeed } from './get-list-feed.ts';
import { getOpenLists } from './get-open-lists.ts';
import { inviteSolvers } from './invite-solvers.ts';
import { listCandidates } from './list-candidates.ts';
import { listLists } from './list-lists.ts';
import { listSheets } from './lists.sheets.ts';
import { makeListReady } from './make-list-ready.ts';
import { orderChallenges } from './order-challenges.ts';
import { publishList } from './publish-list.ts';
import { removeChallenge } from './remove-challenge.ts';
import { scheduleList } from './schedule-list.ts';
import { searchChallenges } from './search-challenges.ts';
import { sendListBack } from './send-list-back.ts';
import { unscheduleList } from './unschedule-list.ts';
import { updateChallenge } from './update-challenge.ts';
import { updateList } from './update-list.ts';

const reading: Route[] = [
  route(contract.listLists, (ctx, { query }) => listLists(ctx, query)),
  route(contract.getListFeed, async (ctx, _input, http) => {
    const feed = await getListFeed(ctx, baseOf(ctx.services.env, http.request));
    return sendKept(http, feed, 'application/atom+xml; charset=utf-8');
  }),
  route(contract.getOpenLists, async (ctx, _input, http) => {
    const lists = await getOpenLists(ctx, baseOf(ctx.services.env, http.request));
    return sendKept(http, lists, 'application/json; charset=utf-8');
  }),
  route(contract.listCandidates, (ctx, { query }) => listCandidates(ctx, query)),
  route(contract.getList, (ctx, { params }) => getList(ctx, params.id)),
  route(contract.getListDocument, async (ctx, { params }) => {
    const { document, name } = await getListDocument(ctx, params.id);
    return new RawReply(document, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'no-store',
    });
  }),
  route(contract.exportList, async (ctx, { params, query }, http) => {
    const verifyUrl = `${baseOf(ctx.services.env, http.request)}/verify`;
    const language = languageOf(query.locale);
    const { document, name, draft } = await exportList(ctx, params.id, { language, verifyUrl });
    return await sendDocument(ctx, http, document, { format: query.format, name, secret: draft });
  }),
  route(contract.checkList, (ctx, { params }) => checkList(ctx, params.id)),
  route(challengeContract.searchChallenges, (ctx, { query }) => searchChallenges(ctx, query)),
  route(challengeContract.getChallenge, (ctx, { params }) => getChallenge(ctx, params)),
];

const preparing: Route[] = [
  route(contract.createList, async (ctx, { body }) => getList(ctx, await createList(ctx, body))),
  route(contract.updateList, async (ctx, { params, body }) => {
    await updateList(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
  route(contract.addChallenge, async (ctx, { params, body }) => {
    await addChallenge(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
  route(contract.orderChallenges, async (ctx, { params, body }) => {
    await orderChallenges(ctx, params.id, body.ids);
    return await getList(ctx, params.id);
  }),
  route(challengeContract.updateChallenge, async (ctx, { params, body }) => {
    await updateChallenge(ctx, params.id, body);
    return await getChallenge(ctx, params);
  }),
  route(challengeContract.inviteSolvers, async (ctx, { params, body }) => {
    await inviteSolvers(ctx, params.id, body.organisationIds);
    return await getChallenge(ctx, params);
  }),
  route(challengeContract.removeChallenge, async (ctx, { params }) => {
    await removeChallenge(ctx, params.id);
    return { ok: true as const };
  }),
  route(contract.makeListReady, async (ctx, { params }) => {
    await makeListReady(ctx, params.id);
    return await getList(ctx, params.id);
  }),
];

const publishing: Route[] = [
  route(contract.sendListBack, async (ctx, { params, body }) => {
    await sendListBack(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
  route(contract.publishList, async (ctx, { params, body }) => {
    await publishList(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
  route(contract.scheduleList, async (ctx, { params, body }) => {
    await scheduleList(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
  route(contract.unscheduleList, async (ctx, { params }) => {
    await unscheduleList(ctx, params.id);
    return await getList(ctx, params.id);
  }),
  route(contract.discardList, async (ctx, { params, body }) => {
    await discardList(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
];

export const listRoutes: Route[] = withSheets(
  [...reading, ...preparing, ...publishing, ...actRoutes],
  listSheets,
);
