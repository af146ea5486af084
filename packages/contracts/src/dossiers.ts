import { idParams, raw } from './common.ts';
import { endpoint } from './endpoint.ts';

export const downloadDossier = endpoint({
  name: 'downloadDossier',
  method: 'GET',
  path: '/api/rankings/:id/dossier',
  summary: 'Verifiable dossier of a published ranking (ZIP); check it offline with `jiebang verify`',
  access: 'public',
  params: idParams,
  response: raw,
  produces: 'application/zip',
});
