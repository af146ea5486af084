import * as contract from '@jiebang/contracts/rounds';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { announceRound } from './announce-round.ts';
import { closeRound } from './close-round.ts';
import { createRound } from './create-round.ts';
import { extendRound } from './extend-round.ts';
import { getRound, listRounds } from './read-rounds.ts';
import { roundSheets } from './rounds.sheets.ts';
import { updateRound } from './update-round.ts';

export const roundRoutes: Route[] = withSheets(
  [
    route(contract.listRounds, (ctx, { query }) => listRounds(ctx, query)),
    route(contract.getRound, (ctx, { params }) => getRound(ctx, params)),
    route(contract.createRound, async (ctx, { body }) => getRound(ctx, { id: await createRound(ctx, body) })),
    route(contract.updateRound, async (ctx, { params, body }) => {
      await updateRound(ctx, params.id, body);
      return getRound(ctx, params);
    }),
    route(contract.announceRound, async (ctx, { params }) => {
      await announceRound(ctx, params.id);
      return getRound(ctx, params);
    }),
    route(contract.closeRound, async (ctx, { params }) => {
      await closeRound(ctx, params.id);
      return getRound(ctx, params);
    }),
    route(contract.extendRound, async (ctx, { params, body }) => {
      await extendRound(ctx, params.id, body);
      return getRound(ctx, params);
    }),
  ],
  roundSheets,
);
