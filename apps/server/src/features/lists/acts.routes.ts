import * as contract from '@jiebang/contracts/list-act-endpoints';
import { type Route, route } from '../../platform/http/route.ts';
import { approveAct } from './approve-act.ts';
import { getList } from './get-list.ts';
import { prepareAct } from './prepare-act.ts';
import { refuseAct } from './refuse-act.ts';
import { takeBackAct } from './take-back-act.ts';

/** What is done to a list after its publication, by two persons. */
export const actRoutes: Route[] = [
  route(contract.prepareListAct, async (ctx, { params, body }) => {
    await prepareAct(ctx, params.id, body);
    return await getList(ctx, params.id);
  }),
  route(contract.approveListAct, async (ctx, { params }) => getList(ctx, await approveAct(ctx, params.id))),
  route(contract.refuseListAct, async (ctx, { params, body }) =>
    getList(ctx, await refuseAct(ctx, params.id, body)),
  ),
  route(contract.takeBackListAct, async (ctx, { params }) => getList(ctx, await takeBackAct(ctx, params.id))),
];
