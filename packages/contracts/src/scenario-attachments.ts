import { z } from 'zod';
import { id, idParams, instant, raw } from './common.ts';
import { endpoint } from './endpoint.ts';

const attachment = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sm3: z.string(),
  addedAt: instant,
  /** How the page can show it without saving it. */
  preview: z.enum(['image', 'page']).nullable(),
});
export type AttachmentView = z.infer<typeof attachment>;
/** For those who are asked about one version: what it was handed in with. */
export const askedAttachments = z.object({ items: z.array(attachment) });
/** What colleagues have there now; for the bureau what was handed in last. */
export const attachmentList = askedAttachments.extend({
  /** Of the round: most files, and most bytes of one. */
  limits: z.object({ maxFiles: z.number().int(), maxBytes: z.number().int() }),
  abilities: z.array(z.enum(['change'])),
});
export type AttachmentList = z.infer<typeof attachmentList>;
const attachmentParams = z.object({ id, attachmentId: id });
const fileQuery = z.object({ show: z.stringbool().default(false) });

export const listAttachments = endpoint({
  name: 'listAttachments',
  method: 'GET',
  path: '/api/scenarios/:id/attachments',
  summary: 'Attachments of a scenario',
  access: 'signed_in',
  params: idParams,
  response: attachmentList,
});
export const addAttachment = endpoint({
  name: 'addAttachment',
  method: 'POST',
  path: '/api/scenarios/:id/attachments',
  summary: 'Attach a file that was uploaded and checked, while the scenario is mine to write',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ uploadId: id }),
  response: attachmentList,
});
export const removeAttachment = endpoint({
  name: 'removeAttachment',
  method: 'DELETE',
  path: '/api/scenarios/:id/attachments/:attachmentId',
  summary: 'Take an attachment away; versions handed in with it keep it',
  access: 'signed_in',
  params: attachmentParams,
  response: attachmentList,
});
export const downloadAttachment = endpoint({
  name: 'downloadAttachment',
  method: 'GET',
  path: '/api/scenarios/:id/attachments/:attachmentId/file',
  summary: 'The file of an attachment; `show` answers images and PDF for looking at',
  access: 'signed_in',
  params: attachmentParams,
  query: fileQuery,
  response: raw,
  produces: 'application/octet-stream',
});

export const listOpinionAttachments = endpoint({
  name: 'listOpinionAttachments',
  method: 'GET',
  path: '/api/opinions/:id/attachments',
  summary: 'Attachments of the scenario that my opinion is asked on; none for me after a recusal',
  access: 'opinions.give',
  params: idParams,
  response: askedAttachments,
});
export const downloadOpinionAttachment = endpoint({
  name: 'downloadOpinionAttachment',
  method: 'GET',
  path: '/api/opinions/:id/attachments/:attachmentId/file',
  summary: 'The file of one of them, as in downloadAttachment',
  access: 'opinions.give',
  params: attachmentParams,
  query: fileQuery,
  response: raw,
  produces: 'application/octet-stream',
});
export const listCoreviewAttachments = endpoint({
  name: 'listCoreviewAttachments',
  method: 'GET',
  path: '/api/coreviews/:id/attachments',
  summary: 'Attachments of the very version that my department is asked about',
  access: 'coreviews.give',
  params: idParams,
  response: askedAttachments,
});
export const downloadCoreviewAttachment = endpoint({
  name: 'downloadCoreviewAttachment',
  method: 'GET',
  path: '/api/coreviews/:id/attachments/:attachmentId/file',
  summary: 'The file of one of them, as in downloadAttachment',
  access: 'coreviews.give',
  params: attachmentParams,
  query: fileQuery,
  response: raw,
  produces: 'application/octet-stream',
});
