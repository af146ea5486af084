import * as contract from '@jiebang/contracts/re-reviews';
import { RawReply, type Route, route } from '../../../platform/http/route.ts';
import { endReReview, relieveReReviewer } from './end-re-review.ts';
import { recuseFinding, submitFinding } from './give-finding.ts';
import { orderReReview } from './order-re-review.ts';
import { downloadReReviewEvidence, getFinding, listMyFindings } from './read-findings.ts';
import { getReReview, getReReviewRecord, replayReReview, requireReReview } from './read-re-review.ts';

export const reReviewRoutes: Route[] = [
  route(contract.getReReview, (ctx, { params }) => getReReview(ctx, params.id)),
  route(contract.orderReReview, async (ctx, { params, body }) => {
    await orderReReview(ctx, params.id, body);
    return await requireReReview(ctx, params.id);
  }),
  route(contract.endReReview, async (ctx, { params, body }) => {
    await endReReview(ctx, params.id, body.reason);
    return await requireReReview(ctx, params.id);
  }),
  route(contract.relieveReReviewer, async (ctx, { params }) =>
    requireReReview(ctx, await relieveReReviewer(ctx, params.id)),
  ),
  route(contract.getReReviewRecord, async (ctx, { params }) => {
    const record = await getReReviewRecord(ctx, params.id);
    return new RawReply(`${JSON.stringify(record, null, 2)}\n`, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="re-review-${params.id}.json"`,
    });
  }),
  route(contract.replayReReview, (ctx, { params }) => replayReReview(ctx, params.id)),
  route(contract.listMyFindings, (ctx, { query }) => listMyFindings(ctx, query)),
  route(contract.getFinding, (ctx, { params }) => getFinding(ctx, params.id)),
  route(contract.downloadReReviewEvidence, (ctx, { params }) => downloadReReviewEvidence(ctx, params.id)),
  route(contract.submitFinding, async (ctx, { params, body }) => {
    await submitFinding(ctx, params.id, body);
    return await getFinding(ctx, params.id);
  }),
  route(contract.recuseFinding, async (ctx, { params, body }) => {
    await recuseFinding(ctx, params.id, body.reason);
    return await getFinding(ctx, params.id);
  }),
];
