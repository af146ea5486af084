import type { Tx } from '@jiebang/db/client';
import { challenges } from '@jiebang/db/schema/lists';
import { asc, desc } from 'drizzle-orm';
import { anonymous } from '../../platform/actor.ts';
import { challengesVisibleTo } from './lists.policy.ts';

const SHOWN = 20_000;

/** Pages of the lists and challenges that a visitor may know of, newest first. */
export async function listPublicPages(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ listId: challenges.listId, code: challenges.code })
    .from(challenges)
    .where(challengesVisibleTo(anonymous))
    .orderBy(desc(challenges.publishedAt), asc(challenges.position))
    .limit(SHOWN);
  const lists = [...new Set(rows.map(({ listId }) => listId))];
  return [...lists.map((id) => `/lists/${id}`), ...rows.map(({ code }) => `/challenges/${code}`)];
}
