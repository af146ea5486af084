import { uploadLifecycle, uploadPurposes } from '@jiebang/domain/files/lifecycle';
import { uploadRefusalCodes } from '@jiebang/domain/files/refusals';
import { z } from 'zod';
import { id, idParams, instant, raw } from './common.ts';
import { endpoint } from './endpoint.ts';

/** A file on its way in. `received` is what is durable: an upload goes on from there. */
export const uploadView = z.object({
  id,
  purpose: z.enum(uploadPurposes),
  name: z.string(),
  bytes: z.number().int(),
  received: z.number().int(),
  status: z.enum(uploadLifecycle.states as [string, ...string[]]),
  /** Why it was refused after it had come whole. */
  refusal: z.enum(uploadRefusalCodes).nullable(),
  createdAt: instant,
  /** Swept then, unless more of it comes or it is put to use. */
  expiresAt: instant,
});
export type UploadView = z.infer<typeof uploadView>;

export const createUpload = endpoint({
  name: 'createUpload',
  method: 'POST',
  path: '/api/uploads',
  summary:
    'tus 1.0 creation: Upload-Length, and Upload-Metadata with filename and purpose; Location is the upload’s address',
  access: 'signed_in',
  status: 201,
  response: uploadView,
});
export const getUpload = endpoint({
  name: 'getUpload',
  method: 'GET',
  path: '/api/uploads/:id',
  summary: 'How far an upload of mine is; HEAD answers Upload-Offset and Upload-Length (tus 1.0)',
  access: 'signed_in',
  params: idParams,
  response: uploadView,
});
export const appendUpload = endpoint({
  name: 'appendUpload',
  method: 'PATCH',
  path: '/api/uploads/:id',
  summary: 'tus 1.0: bytes from Upload-Offset on, as application/offset+octet-stream',
  access: 'signed_in',
  status: 204,
  params: idParams,
  response: raw,
});
export const terminateUpload = endpoint({
  name: 'terminateUpload',
  method: 'DELETE',
  path: '/api/uploads/:id',
  summary: 'tus 1.0 termination: give an upload up that nothing makes use of',
  access: 'signed_in',
  status: 204,
  params: idParams,
  response: raw,
});
export const listMyUploads = endpoint({
  name: 'listMyUploads',
  method: 'GET',
  path: '/api/me/uploads',
  summary: 'My uploads that are under way, being checked, ready or refused',
  access: 'signed_in',
  query: z.object({ purpose: z.enum(uploadPurposes).optional() }),
  response: z.object({ items: z.array(uploadView) }),
});
