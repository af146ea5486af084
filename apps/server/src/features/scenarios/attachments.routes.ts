import * as contract from '@jiebang/contracts/scenario-attachments';
import { type Route, route } from '../../platform/http/route.ts';
import { download, show } from '../files/public.ts';
import { addAttachment } from './add-attachment.ts';
import { getAskedFile, listAskedAttachments, ofCoreview, ofOpinion } from './read-asked-attachments.ts';
import { getAttachmentFile, listAttachments } from './read-attachments.ts';
import { removeAttachment } from './remove-attachment.ts';

export const attachmentRoutes: Route[] = [
  route(contract.listAttachments, (ctx, { params }) => listAttachments(ctx, params.id)),
  route(contract.addAttachment, async (ctx, { params, body }) => {
    await addAttachment(ctx, params.id, body.uploadId);
    return listAttachments(ctx, params.id);
  }),
  route(contract.removeAttachment, async (ctx, { params }) => {
    await removeAttachment(ctx, params);
    return listAttachments(ctx, params.id);
  }),
  route(contract.downloadAttachment, async (ctx, { params, query }) => {
    const file = await getAttachmentFile(ctx, params);
    return query.show ? await show(ctx, file) : await download(ctx, file);
  }),
  route(contract.listOpinionAttachments, (ctx, { params }) =>
    listAskedAttachments(ctx, ofOpinion, params.id),
  ),
  route(contract.downloadOpinionAttachment, async (ctx, { params, query }) => {
    const file = await getAskedFile(ctx, ofOpinion, params);
    return query.show ? await show(ctx, file) : await download(ctx, file);
  }),
  route(contract.listCoreviewAttachments, (ctx, { params }) =>
    listAskedAttachments(ctx, ofCoreview, params.id),
  ),
  route(contract.downloadCoreviewAttachment, async (ctx, { params, query }) => {
    const file = await getAskedFile(ctx, ofCoreview, params);
    return query.show ? await show(ctx, file) : await download(ctx, file);
  }),
];
