import * as contract from '@jiebang/contracts/objections';
import { languageOf } from '../../platform/documents/official-document.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { sendDocument } from '../files/public.ts';
import { acceptObjection, investigateObjection } from './accept-objection.ts';
import { answerObjection } from './answer-objection.ts';
import { countObjections } from './count-objections.ts';
import { exportAnswer } from './export-answer.ts';
import { fileObjection } from './file-objection.ts';
import type { NoticeFollowUps } from './follow-ups.ts';
import { downloadEvidence, getObjection, listObjections } from './read-objections.ts';
import { refuseObjection } from './refuse-objection.ts';
import { dismissObjection, upholdObjection } from './rule-objection.ts';
import { releaseObjection, takeObjection } from './take-objection.ts';

export const objectionRoutes = (registry: NoticeFollowUps): Route[] => [
  route(contract.fileObjection, async (ctx, { params, body }, { startedAt }) =>
    getObjection(ctx, await fileObjection(ctx, { ...body, noticeId: params.id, startedAt })),
  ),
  route(contract.listObjections, (ctx, { query }) => listObjections(ctx, query)),
  route(contract.countObjections, (ctx, { query }) => countObjections(ctx, query)),
  route(contract.getObjection, (ctx, { params }) => getObjection(ctx, params.id)),
  route(contract.downloadEvidence, (ctx, { params }) => downloadEvidence(ctx, params.id)),
  route(contract.exportAnswer, async (ctx, { params, query }, http) => {
    const { document, name } = await exportAnswer(ctx, params.id, languageOf(query.locale));
    return await sendDocument(ctx, http, document, { format: query.format, name, secret: true });
  }),
  route(contract.takeObjection, async (ctx, { params }) => {
    await takeObjection(ctx, params.id);
    return await getObjection(ctx, params.id);
  }),
  route(contract.releaseObjection, async (ctx, { params }) => {
    await releaseObjection(ctx, params.id);
    return await getObjection(ctx, params.id);
  }),
  route(contract.acceptObjection, async (ctx, { params }) => {
    await acceptObjection(ctx, params.id);
    return await getObjection(ctx, params.id);
  }),
  route(contract.refuseObjection, async (ctx, { params, body }) => {
    await refuseObjection(ctx, params.id, body);
    return await getObjection(ctx, params.id);
  }),
  route(contract.investigateObjection, async (ctx, { params }) => {
    await investigateObjection(ctx, params.id);
    return await getObjection(ctx, params.id);
  }),
  route(contract.upholdObjection, async (ctx, { params, body }) => {
    await upholdObjection(ctx, params.id, body.consequence, registry);
    return await getObjection(ctx, params.id);
  }),
  route(contract.dismissObjection, async (ctx, { params }) => {
    await dismissObjection(ctx, params.id);
    return await getObjection(ctx, params.id);
  }),
  route(contract.answerObjection, async (ctx, { params, body }) => {
    await answerObjection(ctx, params.id, body.answer);
    return await getObjection(ctx, params.id);
  }),
];
