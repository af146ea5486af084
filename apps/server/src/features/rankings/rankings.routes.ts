import * as contract from '@jiebang/contracts/rankings';
import * as office from '@jiebang/contracts/rankings-office';
import { baseOf, sendKept } from '../../platform/http/feed.ts';
import { RawReply, type Route, route } from '../../platform/http/route.ts';
import { attachment, withSheets } from '../files/public.ts';
import { decideTie } from './decide-tie.ts';
import { discardRanking } from './discard-ranking.ts';
import { getContest } from './get-contest.ts';
import { getRanking, getRankingDocument } from './get-ranking.ts';
import { listContests } from './list-contests.ts';
import { listHonours } from './list-honours.ts';
import { listMyCertificates } from './list-my-certificates.ts';
import { listRankings } from './list-rankings.ts';
import { printCertificate } from './print-certificate.ts';
import { proposeRanking } from './propose-ranking.ts';
import { rankingSheets } from './rankings.sheets.ts';
import { sealRanking } from './seal-ranking.ts';
import { voidRanking } from './void-ranking.ts';

const reading: Route[] = [
  route(contract.listRankings, (ctx, { query }) => listRankings(ctx, query)),
  route(contract.getRanking, (ctx, { params }) => getRanking(ctx, params.id)),
  route(contract.getRankingDocument, async (ctx, { params }, http) => {
    const { document, name } = await getRankingDocument(ctx, params.id);
    http.reply.header('content-disposition', `inline; filename="${name}"`);
    return sendKept(http, document, 'application/json; charset=utf-8');
  }),
  route(contract.listHonours, (ctx, { query }) => listHonours(ctx, query)),
  route(contract.listMyCertificates, (ctx, { query }) => listMyCertificates(ctx, query)),
  route(contract.downloadCertificate, async (ctx, { params, query }, http) => {
    const { bytes, name } = await printCertificate(ctx, {
      number: params.number,
      language: query.locale === 'en' ? 'en' : 'zh',
      base: baseOf(ctx.services.env, http.request),
    });
    return new RawReply(bytes, {
      'content-type': 'application/pdf',
      'content-disposition': attachment(name),
      'cache-control': 'private, no-store',
    });
  }),
];

const finalising: Route[] = [
  route(office.listContests, (ctx, { query }) => listContests(ctx, query)),
  route(office.getContest, (ctx, { params }) => getContest(ctx, params.id)),
  route(office.proposeRanking, async (ctx, { params }) =>
    getContest(ctx, await proposeRanking(ctx, params.id)),
  ),
  route(office.decideTie, async (ctx, { params, body }) =>
    getContest(ctx, await decideTie(ctx, params.id, body)),
  ),
  route(office.discardRanking, async (ctx, { params, body }) =>
    getContest(ctx, await discardRanking(ctx, params.id, body)),
  ),
  route(office.sealRanking, async (ctx, { params, body }) =>
    getContest(ctx, await sealRanking(ctx, params.id, body)),
  ),
  route(office.voidRanking, async (ctx, { params, body }) =>
    getContest(ctx, await voidRanking(ctx, params.id, body)),
  ),
];

export const rankingRoutes: Route[] = withSheets([...reading, ...finalising], rankingSheets);
