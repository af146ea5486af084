import * as eligibility from '@jiebang/contracts/eligibility';
import * as check from '@jiebang/contracts/formal-check';
import * as batches from '@jiebang/contracts/review-batches';
import * as views from '@jiebang/contracts/saved-views';
import { type Route, route } from '../../platform/http/route.ts';
import { assignScenarios } from './assign-scenarios.ts';
import { listCanned } from './canned-reasons.repository.ts';
import {
  createCannedReason,
  deleteCannedReason,
  getCannedReason,
  updateCannedReason,
} from './change-canned-reasons.ts';
import { confirmPassBatch, dismissPassBatch } from './decide-pass-batch.ts';
import { overrideEligibility } from './override-eligibility.ts';
import { proposePass } from './propose-pass.ts';
import { getScenarioEligibility } from './read-eligibility.ts';
import { getFormalCheck } from './read-formal-check.ts';
import { getPassBatch, listPassBatches } from './read-pass-batches.ts';
import { saveFormalCheck } from './save-formal-check.ts';
import {
  createSavedView,
  deleteSavedView,
  getSavedView,
  listSavedViews,
  updateSavedView,
} from './saved-views.ts';

/** What a clerk's desk has beside the scenarios themselves. */
export const reviewDeskRoutes: Route[] = [
  route(check.getFormalCheck, (ctx, { params }) => getFormalCheck(ctx, params.id)),
  route(check.saveFormalCheck, async (ctx, { params, body }) => {
    await saveFormalCheck(ctx, params, body);
    return getFormalCheck(ctx, params.id);
  }),
  route(eligibility.getScenarioEligibility, (ctx, { params }) => getScenarioEligibility(ctx, params.id)),
  route(eligibility.overrideScenarioEligibility, async (ctx, { params, body }) => {
    await overrideEligibility(ctx, params.id, { rule: params.rule, ...body });
    return getScenarioEligibility(ctx, params.id);
  }),
  route(check.listCannedReasons, async (ctx) => ({ items: await listCanned(ctx.services.db) })),
  route(check.createCannedReason, async (ctx, { body }) =>
    getCannedReason(ctx, await createCannedReason(ctx, body)),
  ),
  route(check.updateCannedReason, async (ctx, { params, body }) => {
    await updateCannedReason(ctx, params.id, body);
    return getCannedReason(ctx, params.id);
  }),
  route(check.deleteCannedReason, async (ctx, { params }) => {
    await deleteCannedReason(ctx, params.id);
    return { ok: true as const };
  }),
  route(views.listSavedViews, (ctx, { query }) => listSavedViews(ctx, query.page)),
  route(views.createSavedView, async (ctx, { body }) => getSavedView(ctx, await createSavedView(ctx, body))),
  route(views.updateSavedView, async (ctx, { params, body }) => {
    await updateSavedView(ctx, params.id, body);
    return getSavedView(ctx, params.id);
  }),
  route(views.deleteSavedView, async (ctx, { params }) => {
    await deleteSavedView(ctx, params.id);
    return { ok: true as const };
  }),
  route(batches.assignScenarios, (ctx, { body }) => assignScenarios(ctx, body)),
  route(batches.listPassBatches, (ctx, { query }) => listPassBatches(ctx, query)),
  route(batches.getPassBatch, (ctx, { params }) => getPassBatch(ctx, params.id)),
  route(batches.proposePass, async (ctx, { body }) =>
    getPassBatch(ctx, await proposePass(ctx, body.scenarios)),
  ),
  route(batches.confirmPassBatch, async (ctx, { params }) => {
    await confirmPassBatch(ctx, params.id);
    return getPassBatch(ctx, params.id);
  }),
  route(batches.dismissPassBatch, async (ctx, { params }) => {
    await dismissPassBatch(ctx, params.id);
    return getPassBatch(ctx, params.id);
  }),
];
