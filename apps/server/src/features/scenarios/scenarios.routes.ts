import * as review from '@jiebang/contracts/scenario-review';
import * as risk from '@jiebang/contracts/scenario-risk';
import * as contract from '@jiebang/contracts/scenarios';
import { type Route, route } from '../../platform/http/route.ts';
import { listHolders } from '../identity/public.ts';
import { approveScenario } from './approve-scenario.ts';
import { assignScenario } from './assign-scenario.ts';
import { attachmentRoutes } from './attachments.routes.ts';
import { confirmRisk } from './confirm-risk.ts';
import { createScenario } from './create-scenario.ts';
import { exchangeRoutes } from './exchange/exchange.routes.ts';
import { formRoutes } from './forms/forms.routes.ts';
import { getScenarioHistory } from './get-scenario-history.ts';
import { listReviewQueue } from './list-review-queue.ts';
import { opinionRoutes } from './opinions.routes.ts';
import { passFormalReview } from './pass-formal-review.ts';
import { getScenarioRisk } from './read-risk.ts';
import { getScenario, listMyScenarios } from './read-scenarios.ts';
import { rejectScenario } from './reject-scenario.ts';
import { resubmitScenario } from './resubmit-scenario.ts';
import { returnScenario } from './return-scenario.ts';
import { reviewDeskRoutes } from './review-desk.routes.ts';
import { saveScenario } from './save-scenario.ts';
import { submitScenario } from './submit-scenario.ts';
import { takeBackScenario } from './take-back-scenario.ts';
import { withdrawScenario } from './withdraw-scenario.ts';

const writing: Route[] = [
  route(contract.createScenario, async (ctx, { params, body }) =>
    getScenario(ctx, await createScenario(ctx, params.id, body)),
  ),
  route(contract.listMyScenarios, (ctx, { query }) => listMyScenarios(ctx, query)),
  route(contract.getScenario, (ctx, { params }) => getScenario(ctx, params.id)),
  route(contract.getScenarioHistory, (ctx, { params }) => getScenarioHistory(ctx, params.id)),
  route(contract.saveScenario, async (ctx, { params, body }) => {
    await saveScenario(ctx, params.id, body);
    return getScenario(ctx, params.id);
  }),
  route(contract.submitScenario, async (ctx, { params, body }) => {
    await submitScenario(ctx, params.id, body.revision);
    return getScenario(ctx, params.id);
  }),
  route(contract.resubmitScenario, async (ctx, { params, body }) => {
    await resubmitScenario(ctx, params.id, body.revision);
    return getScenario(ctx, params.id);
  }),
  route(contract.takeBackScenario, async (ctx, { params }) => {
    await takeBackScenario(ctx, params.id);
    return getScenario(ctx, params.id);
  }),
  route(contract.withdrawScenario, async (ctx, { params, body }) => {
    await withdrawScenario(ctx, params.id, body.reason);
    return getScenario(ctx, params.id);
  }),
];

const reviewing: Route[] = [
  route(risk.getScenarioRisk, (ctx, { params }) => getScenarioRisk(ctx, params.id)),
  route(risk.confirmScenarioRisk, async (ctx, { params, body }) => {
    await confirmRisk(ctx, params.id, body);
    return await getScenarioRisk(ctx, params.id);
  }),
  route(review.listReviewQueue, (ctx, { query }) => listReviewQueue(ctx, query)),
  route(review.listReviewClerks, async (ctx) => ({
    items: await listHolders(ctx.services.db, 'scenarios.review'),
  })),
  route(review.assignScenario, async (ctx, { params, body }) => {
    await assignScenario(ctx, params.id, body);
    return getScenario(ctx, params.id);
  }),
  route(review.returnScenario, async (ctx, { params, body }) => {
    await returnScenario(ctx, params.id, body.returns);
    return getScenario(ctx, params.id);
  }),
  route(review.passFormalReview, async (ctx, { params, body }) => {
    await passFormalReview(ctx, params.id, body.reason);
    return getScenario(ctx, params.id);
  }),
  route(review.approveScenario, async (ctx, { params, body }) => {
    await approveScenario(ctx, params.id, body.reason);
    return getScenario(ctx, params.id);
  }),
  route(review.rejectScenario, async (ctx, { params, body }) => {
    await rejectScenario(ctx, params.id, body.reason);
    return getScenario(ctx, params.id);
  }),
];

export const scenarioRoutes: Route[] = [
  ...writing,
  ...reviewing,
  ...reviewDeskRoutes,
  ...opinionRoutes,
  ...attachmentRoutes,
  ...formRoutes,
  ...exchangeRoutes,
];
