import * as contract from '@jiebang/contracts/notices';
import { languageOf } from '../../platform/documents/official-document.ts';
import { baseOf } from '../../platform/http/feed.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { sendDocument, withSheets } from '../files/public.ts';
import { draftNotice } from './draft-notice.ts';
import { exportNotice } from './export-notice.ts';
import type { NoticeFollowUps } from './follow-ups.ts';
import { noticeSheets } from './notices.sheets.ts';
import { objectionRoutes } from './objections.routes.ts';
import { postNotice, sendBackNotice } from './post-notice.ts';
import { reReviewRoutes } from './re-reviews/re-reviews.routes.ts';
import { getNotice, listNotices } from './read-notices.ts';
import { startNotice } from './start-notice.ts';
import { updateNotice } from './update-notice.ts';
import { withdrawNotice } from './withdraw-notice.ts';

/** `registry`: what a notice's turns mean for its subject. */
export const noticeRoutes = (registry: NoticeFollowUps): Route[] =>
  withSheets(
    [
      route(contract.listNotices, (ctx, { query }) => listNotices(ctx, query)),
      route(contract.getNotice, (ctx, { params }) => getNotice(ctx, params.id)),
      route(contract.exportNotice, async (ctx, { params, query }, http) => {
        const base = baseOf(ctx.services.env, http.request);
        const { document, name } = await exportNotice(ctx, params.id, {
          language: languageOf(query.locale),
          base,
        });
        return await sendDocument(ctx, http, document, { format: query.format, name });
      }),
      route(contract.draftNotice, async (ctx, { body }) => getNotice(ctx, await draftNotice(ctx, body))),
      route(contract.updateNotice, async (ctx, { params, body }) => {
        await updateNotice(ctx, params.id, body);
        return await getNotice(ctx, params.id);
      }),
      route(contract.postNotice, async (ctx, { params }) => {
        await postNotice(ctx, params.id);
        return await getNotice(ctx, params.id);
      }),
      route(contract.sendBackNotice, async (ctx, { params, body }) => {
        await sendBackNotice(ctx, params.id, body.reason);
        return await getNotice(ctx, params.id);
      }),
      route(contract.startNotice, async (ctx, { params }) => {
        await startNotice(ctx, params.id, registry);
        return await getNotice(ctx, params.id);
      }),
      route(contract.withdrawNotice, async (ctx, { params, body }) => {
        await withdrawNotice(ctx, params.id, body.reason, registry);
        return await getNotice(ctx, params.id);
      }),
      ...objectionRoutes(registry),
      ...reReviewRoutes,
    ],
    noticeSheets,
  );
