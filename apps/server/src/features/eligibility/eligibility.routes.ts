import * as affiliations from '@jiebang/contracts/affiliations';
import * as blacklist from '@jiebang/contracts/blacklist';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { confirmEntry, dismissEntry, liftEntry } from './decide-entry.ts';
import { declareAffiliation } from './declare-affiliation.ts';
import { eligibilitySheets } from './eligibility.sheets.ts';
import { endAffiliation } from './end-affiliation.ts';
import { proposeEntry } from './propose-entry.ts';
import { listAffiliations } from './read-affiliations.ts';
import { getBlacklistEntry, listBlacklist } from './read-blacklist.ts';

export const eligibilityRoutes: Route[] = withSheets(
  [
    route(blacklist.listBlacklist, (ctx, { query }) => listBlacklist(ctx, query)),
    route(blacklist.getBlacklistEntry, (ctx, { params }) => getBlacklistEntry(ctx, params.id)),
    route(blacklist.proposeBlacklistEntry, async (ctx, { body }) =>
      getBlacklistEntry(ctx, await proposeEntry(ctx, body)),
    ),
    route(blacklist.confirmBlacklistEntry, async (ctx, { params }) => {
      await confirmEntry(ctx, params.id);
      return getBlacklistEntry(ctx, params.id);
    }),
    route(blacklist.dismissBlacklistEntry, async (ctx, { params }) => {
      await dismissEntry(ctx, params.id);
      return getBlacklistEntry(ctx, params.id);
    }),
    route(blacklist.liftBlacklistEntry, async (ctx, { params, body }) => {
      await liftEntry(ctx, params.id, body.reason);
      return getBlacklistEntry(ctx, params.id);
    }),
    route(affiliations.listAffiliations, (ctx, { params }) => listAffiliations(ctx, params.id)),
    route(affiliations.declareAffiliation, async (ctx, { params, body }) =>
      listAffiliations(ctx, await declareAffiliation(ctx, params.id, body)),
    ),
    route(affiliations.endAffiliation, async (ctx, { params, body }) =>
      listAffiliations(ctx, await endAffiliation(ctx, params.id, body.reason)),
    ),
  ],
  eligibilitySheets,
);
