import * as contract from '@jiebang/contracts/agreement-endpoints';
import * as cases from '@jiebang/contracts/cases';
import type { Ctx } from '../../platform/context.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { findMade } from '../../platform/idempotency.ts';
import { withSheets } from '../files/public.ts';
import { acceptAgreement } from './accept-agreement.ts';
import { agreeAgreement } from './agree-agreement.ts';
import { agreementSheets } from './agreements.sheets.ts';
import { appraiseAgreement } from './appraise-agreement.ts';
import { cancelMilestone } from './cancel-milestone.ts';
import { consentAgreement } from './consent-agreement.ts';
import { acceptMilestone, refuseMilestone } from './decide-milestone.ts';
import { demandRectification } from './demand-rectification.ts';
import { giveUpAgreement } from './give-up-agreement.ts';
import { handInAgreement } from './hand-in-agreement.ts';
import { proposeAgreement } from './propose-agreement.ts';
import {
  downloadMilestoneFile,
  getAgreement,
  getAgreementDocument,
  getAgreementOf,
  listAgreements,
  listWinners,
} from './read-agreements.ts';
import { getCase, listCases } from './read-cases.ts';
import { recordAgreement } from './record-agreement.ts';
import { MAX_REPORT_BYTES, reportMilestone, requireReportable } from './report-milestone.ts';
import { returnAgreement } from './return-agreement.ts';
import { returnAppraisal } from './return-appraisal.ts';
import { saveAgreement } from './save-agreement.ts';
import { sendBackAgreement } from './send-back-agreement.ts';
import { startAgreement } from './start-agreement.ts';
import { startMilestone } from './start-milestone.ts';
import { takeBackAgreement } from './take-back-agreement.ts';
import { terminateAgreement } from './terminate-agreement.ts';

/** A step, and the agreement as it then is. */
const then = async (ctx: Ctx, id: string, run: Promise<unknown>) => {
  await run;
  return await getAgreement(ctx, id);
};

const writing: Route[] = [
  route(contract.listWinners, (ctx, { query }) => listWinners(ctx, query)),
  route(contract.startAgreement, async (ctx, { params }) =>
    getAgreement(ctx, (await findMade(ctx)) ?? (await startAgreement(ctx, params.id))),
  ),
  route(contract.giveUpAgreement, async (ctx, { params, body }) =>
    getAgreement(ctx, (await findMade(ctx)) ?? (await giveUpAgreement(ctx, params.id, body.reason))),
  ),
  route(contract.listAgreements, (ctx, { query }) => listAgreements(ctx, query)),
  route(contract.getAgreement, (ctx, { params }) => getAgreement(ctx, params.id)),
  route(contract.saveAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, saveAgreement(ctx, id, body)),
  ),
  route(contract.getAgreementDocument, (ctx, { params, query }) =>
    getAgreementDocument(ctx, params.id, query.version),
  ),
  route(contract.proposeAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, proposeAgreement(ctx, id, body.revision)),
  ),
  route(contract.takeBackAgreement, (ctx, { params: { id } }) => then(ctx, id, takeBackAgreement(ctx, id))),
  route(contract.sendBackAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, sendBackAgreement(ctx, id, body)),
  ),
  route(contract.agreeAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, agreeAgreement(ctx, id, body.revision)),
  ),
  route(contract.consentAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, consentAgreement(ctx, id, body.publish)),
  ),
];

const recording: Route[] = [
  route(contract.recordAgreement, (ctx, { params: { id } }) => then(ctx, id, recordAgreement(ctx, id))),
  route(contract.returnAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, returnAgreement(ctx, id, body.reason)),
  ),
  route(contract.terminateAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, terminateAgreement(ctx, id, body.reason)),
  ),
];

const working: Route[] = [
  route(contract.startMilestone, async (ctx, { params }) =>
    getAgreement(ctx, await startMilestone(ctx, params.id)),
  ),
  route(contract.reportMilestone, async (ctx, { params }, http) => {
    const made = await findMade(ctx);
    if (made) return await getAgreementOf(ctx, made);
    // Asked before a byte is read: nobody uploads a file to learn that it is not their turn.
    await requireReportable(ctx, params.id);
    const { files, fields } = await http.receive({ maxBytes: MAX_REPORT_BYTES });
    const input = { ...fields, file: files.file };
    return await getAgreementOf(ctx, await reportMilestone(ctx, params.id, input));
  }),
  route(contract.acceptMilestone, async (ctx, { params }) =>
    getAgreement(ctx, await acceptMilestone(ctx, params.id)),
  ),
  route(contract.refuseMilestone, async (ctx, { params, body }) =>
    getAgreement(ctx, await refuseMilestone(ctx, params.id, body.reason)),
  ),
  route(contract.cancelMilestone, async (ctx, { params, body }) =>
    getAgreement(ctx, await cancelMilestone(ctx, params.id, body.reason)),
  ),
  route(contract.downloadMilestoneFile, (ctx, { params }) =>
    downloadMilestoneFile(ctx, params.id, params.report),
  ),
];

const accepting: Route[] = [
  route(contract.handInAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, handInAgreement(ctx, id, body.statement)),
  ),
  route(contract.appraiseAgreement, (ctx, { params: { id }, body }) =>
    then(ctx, id, appraiseAgreement(ctx, id, body)),
  ),
  route(contract.demandRectification, (ctx, { params: { id }, body }) =>
    then(ctx, id, demandRectification(ctx, id, body)),
  ),
  route(contract.acceptAgreement, (ctx, { params: { id } }) => then(ctx, id, acceptAgreement(ctx, id))),
  route(contract.returnAppraisal, (ctx, { params: { id }, body }) =>
    then(ctx, id, returnAppraisal(ctx, id, body.reason)),
  ),
  route(cases.listCases, (ctx, { query }) => listCases(ctx, query)),
  route(cases.getCase, (ctx, { params }) => getCase(ctx, params.id)),
];

export const agreementRoutes: Route[] = withSheets(
  [...writing, ...recording, ...working, ...accepting],
  agreementSheets,
);
