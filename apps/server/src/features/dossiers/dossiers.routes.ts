import * as contract from '@jiebang/contracts/dossiers';
import { type Route, route } from '../../platform/http/route.ts';
import { downloadDossier } from './download-dossier.ts';

export const dossierRoutes: Route[] = [
  route(contract.downloadDossier, (ctx, { params }, http) => downloadDossier(ctx, params.id, http)),
];
