import { type searchChallenges as endpoint, excerptFields } from '@jiebang/contracts/challenges';
import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { z } from 'zod';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { presentChallengeSummary } from './challenges.presenter.ts';
import { cutExcerpt, findRanges } from './highlight.ts';
import { challengesVisibleTo } from './lists.policy.ts';
import {
  type FoundCount,
  findChallengeKeys,
  readChallengeRows,
  type SearchFilter,
  type SearchPlace,
} from './search.repository.ts';
import { queryTerms, toTsQuery } from './search-words.ts';

type Query = z.output<(typeof endpoint)['query']>;
type Answer = HandlerOutput<typeof endpoint>;
type Hit = Awaited<ReturnType<typeof readChallengeRows>>[number];

const CURSOR = /^\d{1,7}_\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{1,9}$/;
const NOTHING: Answer['facets'] = { mode: [], industry: [], field: [], stage: [] };

/** Published challenges that the actor may know of, by words and properties; marks are ranges, never HTML. */
export async function searchChallenges(ctx: Ctx, query: Query): Promise<Answer> {
  const { q, cursor, limit, mode, industry, field, stage, list, program } = query;
  const after = readPlace(cursor);
  const terms = q ? queryTerms(q) : [];
  // Signs alone can be in no text.
  if (!terms) return { items: [], nextCursor: null, total: 0, facets: NOTHING };
  const tsQuery = terms.length > 0 ? toTsQuery(terms) : null;
  const filter: SearchFilter = { tsQuery, mode, industry, field, stage, list, program };
  const visible = challengesVisibleTo(ctx.actor);
  const now = ctx.services.clock.now();
  return await readSnapshot(ctx, async (tx) => {
    const { keys, counts } = await findChallengeKeys(tx, filter, { after, limit: limit + 1, now }, visible);
    const rows = await readChallengeRows(tx, keys);
    const { shown, nextCursor } = cutPage(rows, limit, writePlace);
    return {
      items: shown.map((hit) => presentHit(hit, terms, now)),
      nextCursor,
      total: counts.find(({ all }) => all)?.chosen ?? 0,
      facets: presentFacets(counts),
    };
  });
}

function presentHit(hit: Hit, terms: readonly string[], now: Date): Answer['items'][number] {
  const { content } = hit.challenge;
  const texts = excerptFields.map((field) => ({ field, text: content[field] }));
  const excerpt = cutExcerpt(texts, terms) ?? { field: 'goal', text: '', ranges: [] };
  return {
    ...presentChallengeSummary(hit, now),
    titleRanges: findRanges(hit.challenge.title, terms),
    excerpt,
  };
}

/** The grouping sets leave all columns but one null: each row belongs to the property that it names. */
function presentFacets(rows: FoundCount[]): Answer['facets'] {
  const of = (name: 'mode' | 'industry' | 'field' | 'stage') =>
    rows
      .flatMap((row) => (row[name] === null ? [] : [{ value: row[name], count: row.n }]))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { mode: of('mode'), industry: of('industry'), field: of('field'), stage: of('stage') };
}

const writePlace = ({ rank, challenge }: Hit) =>
  [rank, challenge.publishedAt?.getTime(), challenge.listId, challenge.position].join('_');

function readPlace(cursor: string | undefined): SearchPlace | null {
  const read = readCursor(cursor, CURSOR);
  if (read === undefined) return null;
  const [rank, publishedAt, listId, position] = read.split('_') as [string, string, string, string];
  return {
    rank: Number(rank),
    publishedAt: Number(publishedAt),
    listId,
    position: Number(position),
  };
}
