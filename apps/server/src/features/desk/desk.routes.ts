import * as contract from '@jiebang/contracts/desk';
import { type Route, route } from '../../platform/http/route.ts';
import { getDesk } from './get-desk.ts';

export const deskRoutes: Route[] = [route(contract.getDesk, (ctx) => getDesk(ctx))];
