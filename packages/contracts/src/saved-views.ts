import { viewPages } from '@jiebang/domain/scenarios/saved-view';
import { z } from 'zod';
import { done, id, idParams } from './common.ts';
import { endpoint } from './endpoint.ts';

const page = z.enum(viewPages);
const name = z.string().trim().min(1).max(30);
/** What stands in the address after the question mark. */
const query = z.string().max(1_000);
const savedView = z.object({ id, page, name: z.string(), query: z.string(), isDefault: z.boolean() });
const views = z.object({ items: z.array(savedView) });
export type SavedView = z.infer<typeof savedView>;

export const listSavedViews = endpoint({
  name: 'listSavedViews',
  method: 'GET',
  path: '/api/me/saved-views',
  summary: 'My views of a list, in the order in which they were made',
  access: 'signed_in',
  query: z.object({ page }),
  response: views,
});
export const createSavedView = endpoint({
  name: 'createSavedView',
  method: 'POST',
  path: '/api/me/saved-views',
  summary: 'Keep filters and order of a list under a name',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  body: z.object({ page, name, query }),
  response: savedView,
});
export const updateSavedView = endpoint({
  name: 'updateSavedView',
  method: 'PATCH',
  path: '/api/me/saved-views/:id',
  summary: 'Rename a view, give it other filters, or make it the one the list opens with',
  access: 'signed_in',
  params: idParams,
  body: z.object({ name: name.optional(), query: query.optional(), isDefault: z.boolean().optional() }),
  response: savedView,
});
export const deleteSavedView = endpoint({
  name: 'deleteSavedView',
  method: 'DELETE',
  path: '/api/me/saved-views/:id',
  summary: 'Delete a view of mine',
  access: 'signed_in',
  params: idParams,
  response: done,
});
