import * as draws from '@jiebang/contracts/opinion-draws';
import * as contract from '@jiebang/contracts/opinions';
import { RawReply, type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { commitDraw } from './commit-draw.ts';
import { convenePanel } from './convene-panel.ts';
import { drawPanel } from './draw-panel.ts';
import { listExperts } from './list-experts.ts';
import { opinionSheets } from './opinions.sheets.ts';
import { getDraw, getDrawRecord, replayDraw } from './read-draws.ts';
import { getOpinion, listMyOpinions } from './read-opinions.ts';
import { getScenario } from './read-scenarios.ts';
import { recuseOpinion } from './recuse-opinion.ts';
import { replaceExpert } from './replace-expert.ts';
import { saveOpinion } from './save-opinion.ts';
import { submitOpinion } from './submit-opinion.ts';

export const opinionRoutes: Route[] = withSheets(
  [
    route(contract.listExperts, (ctx, { params }) => listExperts(ctx, params.id)),
    route(draws.getDraw, (ctx, { params }) => getDraw(ctx, params.id)),
    route(draws.commitDraw, async (ctx, { params }) => {
      await commitDraw(ctx, params.id);
      return getDraw(ctx, params.id);
    }),
    route(draws.drawPanel, async (ctx, { params, body }) => {
      await drawPanel(ctx, params.id, body);
      return getDraw(ctx, params.id);
    }),
    route(draws.getDrawRecord, async (ctx, { params }) => {
      const record = await getDrawRecord(ctx, params.id);
      return new RawReply(`${JSON.stringify(record, null, 2)}\n`, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="draw-${params.id}.json"`,
      });
    }),
    route(draws.replayDraw, (ctx, { params }) => replayDraw(ctx, params.id)),
    route(draws.convenePanel, async (ctx, { params, body }) => {
      await convenePanel(ctx, params.id, body);
      return getScenario(ctx, params.id);
    }),
    route(contract.listMyOpinions, (ctx, { query }) => listMyOpinions(ctx, query)),
    route(contract.getOpinion, (ctx, { params }) => getOpinion(ctx, params.id)),
    route(contract.saveOpinion, async (ctx, { params, body }) => {
      await saveOpinion(ctx, params.id, body);
      return getOpinion(ctx, params.id);
    }),
    route(contract.submitOpinion, async (ctx, { params, body }) => {
      await submitOpinion(ctx, params.id, body.revision);
      return getOpinion(ctx, params.id);
    }),
    route(contract.recuseOpinion, async (ctx, { params, body }) => {
      await recuseOpinion(ctx, params.id, body.reason);
      return getOpinion(ctx, params.id);
    }),
    route(contract.replaceExpert, async (ctx, { params, body }) =>
      getScenario(ctx, await replaceExpert(ctx, params.id, body)),
    ),
  ],
  opinionSheets,
);
