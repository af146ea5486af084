import * as contract from '@jiebang/contracts/opinions';
import { type Route, route } from '../../platform/http/route.ts';
import { listExperts } from './list-experts.ts';
import { getOpinion, listMyOpinions } from './read-opinions.ts';
import { getScenario } from './read-scenarios.ts';
import { recuseOpinion } from './recuse-opinion.ts';
import { replaceExpert } from './replace-expert.ts';
import { saveOpinion } from './save-opinion.ts';
import { submitOpinion } from './submit-opinion.ts';

export const opinionRoutes: Route[] = [
  route(contract.listExperts, (ctx, { params }) => listExperts(ctx, params.id)),
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
];
