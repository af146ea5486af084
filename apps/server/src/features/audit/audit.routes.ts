import * as contract from '@jiebang/contracts/audit';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { auditSheets } from './audit.sheets.ts';
import { getChainHead } from './get-chain-head.ts';
import { listAuditEvents } from './list-audit-events.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

export const auditRoutes: Route[] = withSheets(
  [
    route(contract.getChainHead, (ctx) => getChainHead(ctx)),
    route(contract.listAuditEvents, (ctx, { query }) => listAuditEvents(ctx, query)),
    route(contract.verifyChain, (ctx) => verifyAuditChain(ctx)),
  ],
  auditSheets,
);
