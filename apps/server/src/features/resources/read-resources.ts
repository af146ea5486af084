import type { ResourceView } from '@jiebang/contracts/resources';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listDownloadRows, listTaken } from './requests.repository.ts';
import { requireResource, todayOf } from './require-resource.ts';
import { can, inCatalogue, ownedBy } from './resources.policy.ts';
import { presentResource, presentSummary } from './resources.presenter.ts';
import {
  findTerms,
  listFiles,
  listResourceRows,
  listRunBodies,
  type ResourceFilter,
} from './resources.repository.ts';

type Query = Omit<ResourceFilter, 'before'> & { cursor?: string | undefined; limit: number };

async function list(ctx: Ctx, visible: Parameters<typeof listResourceRows>[2], query: Query) {
  const { cursor, limit, ...filter } = query;
  const before = readCursor(cursor);
  const rows = await listResourceRows(ctx.services.db, ctx.actor, visible, { ...filter, before }, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ resource }) => resource.id);
  const today = todayOf(ctx.services.clock.now());
  return { items: shown.map((place) => presentSummary(place, today)), nextCursor };
}

/** The catalogue: the same for everybody. */
export const listResources = (ctx: Ctx, query: Query) =>
  list(ctx, inCatalogue(todayOf(ctx.services.clock.now())), query);

/** Resources of one's bodies in every state; for the bureau all. */
export const listOwnResources = (ctx: Ctx, query: Query) => list(ctx, ownedBy(requireUser(ctx)), query);

export async function getResource(ctx: Ctx, id: string): Promise<ResourceView> {
  const today = todayOf(ctx.services.clock.now());
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireResource(tx, ctx.actor, id, today);
    const parts = {
      terms: await findTerms(tx, place.resource),
      files: await listFiles(tx, id),
      taken: await listTaken(tx, id),
      bodies: await listRunBodies(tx, ctx.actor, place.resource.organisationId),
    };
    return presentResource(ctx.actor, place, parts, today);
  });
}

/** What was handed out of it. To others a resource that they see has no log: the 404 of what is not theirs. */
export async function listResourceDownloads(
  ctx: Ctx,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const actor = requireUser(ctx);
  const { db, clock } = ctx.services;
  const today = todayOf(clock.now());
  const before = readCursor(cursor);
  const place = await requireResource(db, actor, id, today);
  if (!can(actor, 'read_log', place, today)) throw notFound('log of resource');
  const rows = await listDownloadRows(db, id, before, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ download }) => download.id);
  const items = shown.map(({ download, by, organisation, file }) => ({
    id: download.id,
    requestId: download.requestId,
    organisation,
    by,
    at: download.at.toISOString(),
    file,
    sha256: download.sha256,
    termsVersion: download.termsVersion,
  }));
  return { items, nextCursor };
}
