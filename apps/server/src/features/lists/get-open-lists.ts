import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { headOf } from './list-head.ts';
import { challengesVisibleTo, listsVisibleTo } from './lists.policy.ts';
import { countChallenges, listActsOf, listPublishedLists } from './lists.repository.ts';

/** Far more than a bureau publishes in its life, and a bound for memory. */
const HELD = 5_000;

/** Every published list as open data, always as a visitor sees it: one answer serves all, and may be kept. */
export async function getOpenLists(ctx: Ctx, base: string): Promise<string> {
  const visible = challengesVisibleTo(anonymous);
  const items = await readSnapshot(ctx, async (tx) => {
    const places = await listPublishedLists(tx, HELD, listsVisibleTo(anonymous));
    const ids = places.map(({ list }) => list.id);
    const [acts, countsOf] = await Promise.all([
      listActsOf(tx, ids, visible),
      countChallenges(tx, ids, visible, ctx.services.clock.now()),
    ]);
    const actsOf = Map.groupBy(acts, ({ act }) => act.listId);
    const now = ctx.services.clock.now();
    return places
      .map((place) => ({ ...place, head: headOf(place, now) }))
      .map(({ list, head }) => ({
        id: list.id,
        number: list.number,
        numberWords: head.numberWords,
        title: list.title,
        titleEn: list.titleEn,
        status: list.status,
        demo: list.demo,
        organiser: head.issuer,
        challenges: countsOf(list.id).challenges,
        publishedAt: list.publishedAt?.toISOString() ?? null,
        deadlineAt: list.deadlineAt?.toISOString() ?? null,
        page: `${base}/lists/${list.id}`,
        document: `${base}/api/lists/${list.id}/document`,
        sm3: list.contentSm3,
        acts: (actsOf.get(list.id) ?? []).map(({ act, code }) => ({
          kind: act.kind,
          challenge: code,
          reason: act.reason,
          detail: act.detail,
          deadlineAt: act.toAt?.toISOString() ?? null,
          at: act.at.toISOString(),
          number: act.number,
          sm3: act.sm3,
        })),
      }));
  });
  return JSON.stringify({ items });
}
