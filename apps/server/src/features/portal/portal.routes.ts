import * as contract from '@jiebang/contracts/portal';
import { type Route, route } from '../../platform/http/route.ts';
import { getPulse } from './get-pulse.ts';

export const portalRoutes: Route[] = [route(contract.getPulse, (ctx) => getPulse(ctx))];
