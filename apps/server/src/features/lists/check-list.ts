import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { checkList as endpoint } from '@jiebang/contracts/lists';
import type { Ctx } from '../../platform/context.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { loadList } from './get-list.ts';
import { findProblems, presentProblems } from './publication-problems.ts';

/** What keeps the list from publication at this moment; nothing any more once it is published. */
export async function checkList(ctx: Ctx, id: string): Promise<HandlerOutput<typeof endpoint>> {
  const { place, challenges, invitees } = await readSnapshot(ctx, (tx) => loadList(tx, ctx.actor, id));
  if (place.list.publishedAt) return { items: [] };
  const rows = challenges.map(({ challenge }) => challenge);
  const problems = findProblems(place.list, rows, invitees, ctx.services.clock.now());
  return { items: presentProblems(problems, rows) };
}
