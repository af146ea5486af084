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
/** What colleagues have there now; for the bureau what was handed in last. */
export const attachmentList = z.object({
  items: z.array(attachment),
  /** Of the round: most files, and most bytes of one. */
  limits: z.object({ maxFiles: z.number().int(), maxBytes: z.number().int() }),
  abilities: z.array(z.enum(['change'])),
});
export type AttachmentList = z.infer<typeof attachmentList>;
const attachmentParams = z.object({ id, attachmentId: id });

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
  query: z.object({ show: z.stringbool().default(false) }),
  response: raw,
  produces: 'application/octet-stream',
});
