import * as contract from '@jiebang/contracts/scenario-forms';
import { languageOf } from '../../../platform/documents/official-document.ts';
import { baseOf } from '../../../platform/http/feed.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendDocument } from '../../files/public.ts';
import { exportApplication } from './export-application.ts';
import { exportOpinion, exportOpinions } from './export-opinions.ts';

export const formRoutes: Route[] = [
  route(contract.exportApplication, async (ctx, { params, query }, http) => {
    const { document, name } = await exportApplication(ctx, params.id, {
      language: languageOf(query.locale),
      verifyUrl: `${baseOf(ctx.services.env, http.request)}/verify`,
      version: query.version,
    });
    return await sendDocument(ctx, http, document, { format: query.format, name, secret: true });
  }),
  route(contract.exportOpinion, async (ctx, { params, query }, http) => {
    const { document, name } = await exportOpinion(ctx, params.id, languageOf(query.locale));
    return await sendDocument(ctx, http, document, { format: query.format, name, secret: true });
  }),
  route(contract.exportOpinions, async (ctx, { params, query }, http) => {
    const { document, name } = await exportOpinions(ctx, params.id, {
      language: languageOf(query.locale),
      names: query.names,
    });
    return await sendDocument(ctx, http, document, { format: query.format, name, secret: true });
  }),
];
