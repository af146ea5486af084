import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { listsVisibleTo } from './lists.policy.ts';
import { findList } from './lists.repository.ts';

/** The bytes that were hashed at publication, as they were kept: whoever hashes them gets what the page shows. */
export async function getListDocument(ctx: Ctx, id: string): Promise<{ document: string; name: string }> {
  const place = await findList(ctx.services.db, id, listsVisibleTo(ctx.actor));
  if (!place?.list.document) throw notFound('document');
  const { list } = place;
  return { document: list.document as string, name: `jiebang-list-${list.number}.json` };
}
