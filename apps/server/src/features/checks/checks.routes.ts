import * as contract from '@jiebang/contracts/checks';
import { type Route, route } from '../../platform/http/route.ts';
import { type CheckKinds, checkDocument } from './check-document.ts';

/** `registry`: where the documents of each kind are found. */
export const checkRoutes = (registry: CheckKinds): Route[] => [
  route(contract.checkDocument, (ctx, { params }) => checkDocument(ctx, registry, params.code)),
];
