import * as eligibility from '@jiebang/contracts/eligibility';
import * as review from '@jiebang/contracts/proposal-review';
import * as contract from '@jiebang/contracts/proposals';
import { type Route, route } from '../../platform/http/route.ts';
import { findMade } from '../../platform/idempotency.ts';
import { withSheets } from '../files/public.ts';
import { askCorrection } from './ask-correction.ts';
import { correctProposal } from './correct-proposal.ts';
import { declareUnclaimed } from './declare-unclaimed.ts';
import { findInvalid } from './find-invalid.ts';
import { findValid } from './find-valid.ts';
import { listProposals } from './list-proposals.ts';
import { listReceivedChallenges } from './list-received-challenges.ts';
import { overrideEligibility } from './override-eligibility.ts';
import { proposalSheets } from './proposals.sheets.ts';
import { getProposalEligibility } from './read-eligibility.ts';
import {
  downloadProposal,
  getHandedIn,
  getProposal,
  getProposalReceipt,
  listMyProposals,
} from './read-proposals.ts';
import { saveProposal } from './save-proposal.ts';
import { selectProposals } from './select-proposals.ts';
import { startProposal } from './start-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const applicantRoutes: Route[] = [
  route(contract.startProposal, async (ctx, { params, body }, { startedAt }) =>
    getProposal(ctx, await startProposal(ctx, { challengeId: params.id, ...body, startedAt })),
  ),
  route(contract.listMyProposals, (ctx, { query }) => listMyProposals(ctx, query)),
  route(contract.getProposal, (ctx, { params }) => getProposal(ctx, params.id)),
  route(contract.saveProposal, async (ctx, { params, body }, { startedAt }) => {
    await saveProposal(ctx, params.id, { ...body, startedAt });
    return await getProposal(ctx, params.id);
  }),
  route(contract.submitProposal, async (ctx, { params, body }, { startedAt }) => {
    // Who repeats a request after the deadline gets the receipt of the first.
    const id = (await findMade(ctx)) ?? (await submitProposal(ctx, params.id, { ...body, startedAt }));
    return await getHandedIn(ctx, id);
  }),
  route(contract.correctProposal, async (ctx, { params, body }, { startedAt }) => {
    const id = (await findMade(ctx)) ?? (await correctProposal(ctx, params.id, { ...body, startedAt }));
    return await getHandedIn(ctx, id);
  }),
  route(contract.withdrawProposal, async (ctx, { params }, { startedAt }) => {
    await withdrawProposal(ctx, params.id, startedAt);
    return await getProposal(ctx, params.id);
  }),
  route(contract.getProposalReceipt, (ctx, { params, query }) =>
    getProposalReceipt(ctx, params.id, query.version),
  ),
  route(contract.downloadProposal, (ctx, { params, query }) =>
    downloadProposal(ctx, params.id, query.version),
  ),
];

const wholeList = { limit: 100 };

const reviewRoutes: Route[] = [
  route(review.listReceivedChallenges, (ctx, { query }) => listReceivedChallenges(ctx, query)),
  route(review.listProposals, (ctx, { params, query }) => listProposals(ctx, params.id, query)),
  route(review.askCorrection, async (ctx, { params, body }) => {
    await askCorrection(ctx, params.id, body);
    return await getProposal(ctx, params.id);
  }),
  route(review.findValid, async (ctx, { params }) => {
    await findValid(ctx, params.id);
    return await getProposal(ctx, params.id);
  }),
  route(eligibility.getProposalEligibility, (ctx, { params }) => getProposalEligibility(ctx, params.id)),
  route(eligibility.overrideProposalEligibility, async (ctx, { params, body }) => {
    await overrideEligibility(ctx, params.id, { rule: params.rule, ...body });
    return await getProposalEligibility(ctx, params.id);
  }),
  route(review.findInvalid, async (ctx, { params, body }) => {
    await findInvalid(ctx, params.id, body.reason);
    return await getProposal(ctx, params.id);
  }),
  route(review.selectProposals, async (ctx, { params, body }) => {
    await selectProposals(ctx, { challengeId: params.id, ...body });
    return await listProposals(ctx, params.id, wholeList);
  }),
  route(review.declareUnclaimed, async (ctx, { params, body }) => {
    await declareUnclaimed(ctx, params.id, body.reason);
    return await listProposals(ctx, params.id, wholeList);
  }),
];

export const proposalRoutes: Route[] = withSheets([...applicantRoutes, ...reviewRoutes], proposalSheets);
