import * as contract from '@jiebang/contracts/coreviews';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { answerCoreview } from './answer-coreview.ts';
import { coreviewSheets } from './coreviews.sheets.ts';
import type { CoreviewFollowUp } from './follow-ups.ts';
import { getCoreview, listCoreviews } from './read-coreviews.ts';

export const coreviewRoutes = (followUp: CoreviewFollowUp): Route[] =>
  withSheets(
    [
      route(contract.listCoreviews, (ctx, { query }) => listCoreviews(ctx, query)),
      route(contract.getCoreview, (ctx, { params }) => getCoreview(ctx, params.id)),
      route(contract.agreeCoreview, async (ctx, { params, body }) => {
        await answerCoreview(ctx, followUp, params.id, { verb: 'agree', opinion: body.opinion });
        return await getCoreview(ctx, params.id);
      }),
      route(contract.objectCoreview, async (ctx, { params, body }) => {
        await answerCoreview(ctx, followUp, params.id, { verb: 'object', opinion: body.opinion });
        return await getCoreview(ctx, params.id);
      }),
    ],
    coreviewSheets,
  );
