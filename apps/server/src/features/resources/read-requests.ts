import type { ResourceRequestView } from '@jiebang/contracts/resources';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listConsents, listRequestRows, listTaken } from './requests.repository.ts';
import { requireRequest, todayOf } from './require-resource.ts';
import { requestsVisibleTo } from './resources.policy.ts';
import { presentRequest, presentRequestSummary } from './resources.presenter.ts';
import { findTerms, listFiles } from './resources.repository.ts';

type Query = {
  resource?: string | undefined;
  status?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

export async function listResourceRequests(ctx: Ctx, { cursor, limit, ...filter }: Query) {
  const actor = requireUser(ctx);
  const today = todayOf(ctx.services.clock.now());
  const asked = { ...filter, before: readCursor(cursor) };
  const rows = await listRequestRows(ctx.services.db, actor, requestsVisibleTo(actor), asked, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ request }) => request.id);
  return { items: shown.map((place) => presentRequestSummary(place, today)), nextCursor };
}

export async function getResourceRequest(ctx: Ctx, id: string): Promise<ResourceRequestView> {
  const actor = requireUser(ctx);
  const today = todayOf(ctx.services.clock.now());
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireRequest(tx, actor, id);
    const parts = {
      terms: await findTerms(tx, place.resource),
      files: await listFiles(tx, place.resource.id),
      taken: await listTaken(tx, place.resource.id),
      consents: await listConsents(tx, id),
    };
    return presentRequest(actor, place, parts, today);
  });
}
