import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { listLists as endpoint } from '@jiebang/contracts/lists';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { challengesVisibleTo, listsVisibleTo } from './lists.policy.ts';
import { presentListSummary } from './lists.presenter.ts';
import { countChallenges, listListRows } from './lists.repository.ts';

type Filter = {
  status?: string | undefined;
  program?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the lists that the actor may know of, newest first. */
export async function listLists(
  ctx: Ctx,
  { status, program, cursor, limit }: Filter,
): Promise<HandlerOutput<typeof endpoint>> {
  const { actor, services } = ctx;
  const before = readCursor(cursor);
  return await readSnapshot(ctx, async (tx) => {
    const rows = await listListRows(tx, { status, program, before, limit: limit + 1 }, listsVisibleTo(actor));
    const { shown, nextCursor } = cutPage(rows, limit, ({ list }) => list.id);
    const ids = shown.map(({ list }) => list.id);
    const now = services.clock.now();
    const countsOf = await countChallenges(tx, ids, challengesVisibleTo(actor), now);
    return {
      items: shown.map((place) => presentListSummary(place, countsOf(place.list.id), now)),
      nextCursor,
    };
  });
}
