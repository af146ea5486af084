import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { xml } from '../../platform/http/feed.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { headOf } from './list-head.ts';
import { challengesVisibleTo, listsVisibleTo } from './lists.policy.ts';
import { countChallenges, type ListPlace, listActsOf, listPublishedLists } from './lists.repository.ts';

const SHOWN = 50;

/** Published lists as Atom (RFC 4287), always as a visitor sees them: one answer serves all. */
export async function getListFeed(ctx: Ctx, base: string): Promise<string> {
  const { entries, title } = await loadFeed(ctx);
  const updated = entries.map((entry) => entry.updated.getTime());
  const last = new Date(updated.length > 0 ? Math.max(...updated) : 0).toISOString();
  const feed = `${base}/api/lists.atom`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${xml(title)}</title>`,
    `<id>${xml(feed)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${base}/lists`)}"/>`,
    `<updated>${last}</updated>`,
    ...entries.map((entry) => presentEntry(entry, base)),
    '</feed>',
    '',
  ].join('\n');
}

async function loadFeed(ctx: Ctx) {
  const visible = challengesVisibleTo(anonymous);
  return await readSnapshot(ctx, async (tx) => {
    const places = await listPublishedLists(tx, SHOWN, listsVisibleTo(anonymous));
    const ids = places.map(({ list }) => list.id);
    const [acts, countsOf] = await Promise.all([
      listActsOf(tx, ids, visible),
      countChallenges(tx, ids, visible, ctx.services.clock.now()),
    ]);
    const entries = places.map((place) => {
      const own = acts.filter(({ act }) => act.listId === place.list.id);
      const published = place.list.publishedAt as Date;
      return {
        place,
        challenges: countsOf(place.list.id).challenges,
        published,
        updated: own.at(-1)?.act.at ?? published,
      };
    });
    return { entries, title: places[0] ? `${places[0].program.title.zh}·榜单` : '榜单' };
  });
}

type Entry = {
  place: ListPlace;
  challenges: number;
  published: Date;
  updated: Date;
};

function presentEntry({ place, challenges, published, updated }: Entry, base: string) {
  const { list } = place;
  const head = headOf(place, published);
  const mark = `${list.demo ? '（示例）' : ''}${list.status === 'withdrawn' ? '（已撤销）' : ''}`;
  const deadline = list.deadlineAt?.toISOString() ?? '';
  return [
    '<entry>',
    `<title>${xml(`${head.numberWords.zh} ${list.title}${mark}`)}</title>`,
    `<id>urn:uuid:${list.id}</id>`,
    `<link rel="alternate" type="text/html" href="${xml(`${base}/lists/${list.id}`)}"/>`,
    `<link rel="enclosure" type="application/json" href="${xml(`${base}/api/lists/${list.id}/document`)}"/>`,
    `<published>${published.toISOString()}</published>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(head.issuer.zh)}</name></author>`,
    `<summary>${xml(`榜题 ${challenges} 项，揭榜申报截止 ${beijing(deadline)}。SM3：${list.contentSm3}`)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** The same instant as on the page, with its zone. */
function beijing(iso: string): string {
  const at = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 16)}（北京时间）`;
}
