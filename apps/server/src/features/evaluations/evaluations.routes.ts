import * as contract from '@jiebang/contracts/evaluations';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { evaluationSheets } from './evaluations.sheets.ts';
import {
  getOperationsSummary,
  listOperatedEvaluations,
  replayEvaluation,
  setAsideEvaluation,
} from './operate-evaluations.ts';

export const evaluationRoutes: Route[] = withSheets(
  [
    route(contract.getOperationsSummary, (ctx) => getOperationsSummary(ctx)),
    route(contract.listOperatedEvaluations, (ctx, { query }) => listOperatedEvaluations(ctx, query)),
    route(contract.replayEvaluation, (ctx, { params, body }) =>
      replayEvaluation(ctx, params.id, body.reason),
    ),
    route(contract.setAsideEvaluation, (ctx, { params, body }) =>
      setAsideEvaluation(ctx, params.id, body.reason),
    ),
  ],
  evaluationSheets,
);
