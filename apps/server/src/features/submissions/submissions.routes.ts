import * as contract from '@jiebang/contracts/submissions';
import { type Route, route } from '../../platform/http/route.ts';
import { findMade } from '../../platform/idempotency.ts';
import { download } from '../files/public.ts';
import { chooseEntry } from './choose-entry.ts';
import {
  getAccepted,
  getEntryFile,
  getQuota,
  getReceipt,
  getSubmission,
  listSubmissions,
} from './read-submissions.ts';
import { requireOpenPlace, submitEntry } from './submit-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';

export const submissionRoutes: Route[] = [
  route(contract.submitEntry, async (ctx, { params }, http) => {
    const made = await findMade(ctx);
    if (made) return await getAccepted(ctx, made);
    // Asked before a byte is read: nobody uploads 20 MB to learn that the phase is over.
    const { phase } = await requireOpenPlace(ctx, ctx.services.db, params.id, http.startedAt);
    const { files, fields } = await http.receive({ maxBytes: phase.maxFileBytes });
    const id = await submitEntry(ctx, {
      phaseId: params.id,
      startedAt: http.startedAt,
      file: files.file,
      comment: fields.comment,
    });
    return await getAccepted(ctx, id);
  }),
  route(contract.listSubmissions, (ctx, { params, query }) => listSubmissions(ctx, params.id, query)),
  route(contract.getSubmission, (ctx, { params }) => getSubmission(ctx, params.id)),
  route(contract.getReceipt, (ctx, { params }) => getReceipt(ctx, params.id)),
  route(contract.downloadEntry, async (ctx, { params }) => download(ctx, await getEntryFile(ctx, params.id))),
  route(contract.withdrawEntry, async (ctx, { params }) => {
    await withdrawEntry(ctx, params.id);
    return await getSubmission(ctx, params.id);
  }),
  route(contract.chooseEntry, async (ctx, { params, body }) => {
    await chooseEntry(ctx, params.id, body.chosen);
    return await getSubmission(ctx, params.id);
  }),
  route(contract.getQuota, (ctx, { params }) => getQuota(ctx, params.id)),
  route(contract.getReceiptKey, async (ctx) => ({
    keyId: ctx.services.receipts.keyId,
    publicKeyPem: ctx.services.receipts.publicKeyPem,
  })),
];
