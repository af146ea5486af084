import * as contract from '@jiebang/contracts/scenario-exchange';
import { type Route, route } from '../../../platform/http/route.ts';
import { findMade } from '../../../platform/idempotency.ts';
import { sendSpreadsheet } from '../../files/public.ts';
import { exportOwn, exportQueue } from './export-scenarios.ts';
import { getTemplate } from './get-template.ts';
import { checkImport, importScenarios, readImported, requireOpenRound } from './import-scenarios.ts';
import { MAX_IMPORT_BYTES } from './read-upload.ts';

/** Scenarios in and out as workbooks. */
export const exchangeRoutes: Route[] = [
  route(contract.getScenarioTemplate, async (ctx, { params, query }) => {
    const { bytes, name } = await getTemplate(ctx, params.id, query.locale === 'en' ? 'en' : 'zh');
    return sendSpreadsheet(bytes, name);
  }),
  route(contract.checkScenarioImport, async (ctx, { params }, http) => {
    await requireOpenRound(ctx, ctx.services.db, params.id);
    const { files, fields } = await http.receive({ maxBytes: MAX_IMPORT_BYTES });
    return await checkImport(ctx, params.id, fields, files.file);
  }),
  route(contract.importScenarios, async (ctx, { params }, http) => {
    const made = await findMade(ctx);
    if (made) return await readImported(ctx, made);
    await requireOpenRound(ctx, ctx.services.db, params.id);
    const { files, fields } = await http.receive({ maxBytes: MAX_IMPORT_BYTES });
    return await readImported(ctx, await importScenarios(ctx, params.id, fields, files.file));
  }),
  route(contract.exportMyScenarios, async (ctx, { query }) =>
    sendSpreadsheet(await exportOwn(ctx, query), query.locale === 'en' ? 'my-scenarios' : '我的场景'),
  ),
  route(contract.exportReviewQueue, async (ctx, { query }) =>
    sendSpreadsheet(await exportQueue(ctx, query), query.locale === 'en' ? 'review-queue' : '审核队列'),
  ),
];
