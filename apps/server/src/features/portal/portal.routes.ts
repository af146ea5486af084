import * as contract from '@jiebang/contracts/portal';
import { baseOf, sendKept } from '../../platform/http/feed.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { getProgramIndex } from './get-program-index.ts';
import { getPulse } from './get-pulse.ts';
import { getSharePicture } from './get-share-picture.ts';
import { getSitemap, robotsOf } from './get-sitemap.ts';

export const portalRoutes: Route[] = [
  route(contract.getPulse, (ctx) => getPulse(ctx)),
  route(contract.getProgramIndex, (ctx) => getProgramIndex(ctx)),
  route(contract.getSharePicture, async (ctx, { params }, http) =>
    sendKept(http, await getSharePicture(ctx, params), 'image/png'),
  ),
  route(contract.getSitemap, async (ctx, _input, http) => {
    const sitemap = await getSitemap(ctx, baseOf(ctx.services.env, http.request));
    return sendKept(http, sitemap, 'application/xml; charset=utf-8');
  }),
  route(contract.getRobots, async (ctx, _input, http) =>
    sendKept(
      http,
      robotsOf(ctx.services.env, baseOf(ctx.services.env, http.request)),
      'text/plain; charset=utf-8',
    ),
  ),
];
