import { agreementLifecycle, reportKinds } from '@jiebang/domain/agreements/lifecycle';
import { z } from 'zod';
import { appraisalInput } from './acceptance.ts';
import { agreementChanges } from './agreement-content.ts';
import { agreementSummary, agreementView, winnerView } from './agreements.ts';
import { id, idParams, page, pageQuery, raw } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

const revision = z.number().int().min(1).max(2_147_483_647);
const reason = z.string().trim().min(1).max(1_000);

export const listWinners = endpoint({
  name: 'listWinners',
  method: 'GET',
  path: '/api/winners',
  summary: 'Proposals that have won and have no agreement yet; of my bodies, for the bureau all',
  access: 'signed_in',
  query: pageQuery,
  response: page(winnerView),
});
export const exportWinners = sheetOf('exportWinners', listWinners, {
  summary: 'Winners without an agreement, as a workbook',
});
export const startAgreement = endpoint({
  name: 'startAgreement',
  method: 'POST',
  path: '/api/proposals/:id/agreements',
  summary: 'Draft the agreement for a proposal that has won; either side may begin it',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  response: agreementView,
});
export const giveUpAgreement = endpoint({
  name: 'giveUpAgreement',
  method: 'POST',
  path: '/api/proposals/:id/no-agreement',
  summary: 'Record that no agreement comes about for a winner, with the reason',
  access: 'agreements.manage',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ reason }),
  response: agreementView,
});
export const listAgreements = endpoint({
  name: 'listAgreements',
  method: 'GET',
  path: '/api/agreements',
  summary: 'Agreements of the bodies I belong to, for the bureau all; newest first',
  access: 'signed_in',
  query: pageQuery.extend({
    status: z.enum(agreementLifecycle.states as [string, ...string[]]).optional(),
  }),
  response: page(agreementSummary),
});
export const exportAgreements = sheetOf('exportAgreements', listAgreements, {
  summary: 'Agreements as a workbook under the same filters',
});
export const getAgreement = endpoint({
  name: 'getAgreement',
  method: 'GET',
  path: '/api/agreements/:id',
  summary: 'One agreement with its milestones and its acceptance; for its two sides and the bureau',
  access: 'signed_in',
  params: idParams,
  response: agreementView,
});
export const exportMilestones = sheetOf('exportMilestones', getAgreement, {
  path: '/api/agreements/:id/milestones.xlsx',
  summary: 'The milestones of an agreement as a workbook',
});
export const saveAgreement = endpoint({
  name: 'saveAgreement',
  method: 'PATCH',
  path: '/api/agreements/:id',
  summary: 'Save some fields of a draft; refused when somebody saved meanwhile',
  access: 'signed_in',
  params: idParams,
  body: z.object({ revision, changes: agreementChanges }),
  response: agreementView,
});
export const getAgreementDocument = endpoint({
  name: 'getAgreementDocument',
  method: 'GET',
  path: '/api/agreements/:id/document',
  summary: 'A version in the very bytes whose SM3 the page shows; the newest when none is named',
  access: 'signed_in',
  params: idParams,
  query: z.object({ version: z.coerce.number().int().min(1).max(1_000).optional() }),
  response: raw,
  produces: 'application/json',
});

/** Steps of the two sides; who may is told by `abilities`. Each answers the agreement as it then is. */
const step = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({
    name,
    method: 'POST',
    path: `/api/agreements/:id/${path}`,
    summary,
    access: 'signed_in',
    params: idParams,
    response: agreementView,
  }) as const;
const officeStep = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({ ...step(name, path, summary), access: 'agreements.manage' }) as const;

export const proposeAgreement = endpoint({
  ...step('proposeAgreement', 'propose', 'Put the draft, as it was read, to the other side'),
  body: z.object({ revision }),
});
export const takeBackAgreement = endpoint(
  step('takeBackAgreement', 'take-back', 'Take it back before the other side has decided'),
);
export const sendBackAgreement = endpoint({
  ...step('sendBackAgreement', 'send-back', 'Send it back to who proposed it, with the reason'),
  body: z.object({ revision, reason }),
});
export const agreeAgreement = endpoint({
  ...step('agreeAgreement', 'agree', 'Confirm the version that was read; from now on it is frozen'),
  body: z.object({ revision }),
});
export const consentAgreement = endpoint({
  ...step(
    'consentAgreement',
    'consent',
    'Say whether the result may be shown as a case; until it is accepted',
  ),
  body: z.object({ publish: z.boolean() }),
});
export const recordAgreement = endpoint(
  officeStep('recordAgreement', 'record', 'Put it on record: number, milestones, and the work begins'),
);
export const returnAgreement = endpoint({
  ...officeStep('returnAgreement', 'return', 'Return it to both sides before it is on record'),
  body: z.object({ reason }),
});
export const terminateAgreement = endpoint({
  ...officeStep('terminateAgreement', 'terminate', 'End it, with the reason'),
  body: z.object({ reason }),
});
export const handInAgreement = endpoint({
  ...step('handInAgreement', 'hand-in', 'Ask for acceptance when every milestone is over'),
  body: z.object({ statement: z.string().trim().min(1).max(5_000) }),
});
export const appraiseAgreement = endpoint({
  ...step('appraiseAgreement', 'appraise', 'Give score, opinion and results; another person confirms them'),
  body: appraisalInput,
});
export const demandRectification = endpoint({
  ...step('demandRectification', 'rectification', 'Have it put right by a day, with the reason'),
  body: z.object({ reason, dueDay: z.string().max(10) }),
});
export const acceptAgreement = endpoint(
  officeStep(
    'acceptAgreement',
    'accept',
    'Confirm the appraisal as a second person: acceptance is concluded',
  ),
);
export const returnAppraisal = endpoint({
  ...officeStep('returnAppraisal', 'return-appraisal', 'Return the appraisal to who gave it'),
  body: z.object({ reason }),
});

const milestoneStep = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({
    name,
    method: 'POST',
    path: `/api/milestones/:id/${path}`,
    summary,
    access: 'signed_in',
    params: idParams,
    response: agreementView,
  }) as const;

export const startMilestone = endpoint(milestoneStep('startMilestone', 'start', 'Begin a milestone'));
export const reportMilestone = endpoint({
  ...milestoneStep('reportMilestone', 'reports', 'Report progress, or the completion, with a file if wanted'),
  status: 201,
  idempotent: true,
  files: { file: 'optional' },
  body: z.object({ kind: z.enum(reportKinds), text: z.string().trim().min(1).max(5_000) }),
});
export const acceptMilestone = endpoint(
  milestoneStep('acceptMilestone', 'accept', 'Accept what was reported as complete'),
);
export const refuseMilestone = endpoint({
  ...milestoneStep('refuseMilestone', 'refuse', 'Refuse what was reported, with the reason'),
  body: z.object({ reason }),
});
export const cancelMilestone = endpoint({
  ...milestoneStep('cancelMilestone', 'cancel', 'Cancel a milestone on record, with the reason'),
  access: 'agreements.manage',
  body: z.object({ reason }),
});
export const downloadMilestoneFile = endpoint({
  name: 'downloadMilestoneFile',
  method: 'GET',
  path: '/api/milestones/:id/reports/:report/file',
  summary: 'The file of a report; for the two sides and the bureau',
  access: 'signed_in',
  params: z.object({ id, report: id }),
  response: raw,
  produces: 'application/octet-stream',
});
