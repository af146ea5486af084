import * as contract from '@jiebang/contracts/uploads';
import { RawReply, type Route, route } from '../../platform/http/route.ts';
import { appendUpload } from './append-upload.ts';
import { createUpload } from './create-upload.ts';
import { listMyUploads, requireUpload } from './read-uploads.ts';
import { terminateUpload } from './terminate-upload.ts';
import { readBody, readBytes, readChecksum, readMetadata, speakTus, tellProgress } from './tus.ts';
import { presentUpload } from './uploads.presenter.ts';

export const uploadRoutes: Route[] = [
  route(contract.createUpload, async (ctx, _input, http) => {
    speakTus(http);
    const bytes = readBytes(http.request, 'upload-length');
    const id = await createUpload(ctx, { ...readMetadata(http.request), bytes });
    const upload = await requireUpload(ctx, id);
    http.reply.header('location', `/api/uploads/${id}`);
    tellProgress(http.reply, upload);
    return presentUpload(upload);
  }),
  route(contract.getUpload, async (ctx, { params }, http) => {
    // HEAD is the protocol's; GET is for people and pages, who need not know its version.
    if (http.request.method === 'HEAD') speakTus(http);
    const upload = await requireUpload(ctx, params.id);
    tellProgress(http.reply, upload);
    return presentUpload(upload);
  }),
  route(contract.appendUpload, async (ctx, { params }, http) => {
    speakTus(http);
    const body = readBody(http.request);
    const offset = readBytes(http.request, 'upload-offset');
    const upload = await appendUpload(ctx, params.id, { offset, checksum: readChecksum(http.request), body });
    tellProgress(http.reply, upload);
    return new RawReply(null, { 'cache-control': 'no-store' });
  }),
  route(contract.terminateUpload, async (ctx, { params }, http) => {
    speakTus(http);
    await terminateUpload(ctx, params.id);
    return new RawReply(null, { 'cache-control': 'no-store' });
  }),
  route(contract.listMyUploads, (ctx, { query }) => listMyUploads(ctx, query.purpose)),
];
