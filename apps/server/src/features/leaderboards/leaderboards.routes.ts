import * as contract from '@jiebang/contracts/leaderboards';
import { RawReply, type Route, route } from '../../platform/http/route.ts';
import { toCsv } from './export-leaderboard.ts';
import { getLeaderboard } from './get-leaderboard.ts';

export const leaderboardRoutes: Route[] = [
  route(contract.getLeaderboard, (ctx, { params, query }) => getLeaderboard(ctx, params.id, query.view)),
  route(contract.exportLeaderboard, async (ctx, { params, query }) => {
    const board = await getLeaderboard(ctx, params.id, query.view);
    return new RawReply(toCsv(board, query.locale), {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="leaderboard-${board.version}.csv"`,
    });
  }),
];
