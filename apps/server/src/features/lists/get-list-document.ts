import { challengeLists } from '@jiebang/db/schema/lists';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { listsVisibleTo } from './lists.policy.ts';
import { findListDocument } from './lists.repository.ts';

/** The bytes that were hashed at publication, as they were kept: whoever hashes them gets what the page shows. */
export async function getListDocument(ctx: Ctx, id: string): Promise<{ document: string; name: string }> {
  const place = await findListDocument(ctx.services.db, eq(challengeLists.id, id), listsVisibleTo(ctx.actor));
  if (!place?.document) throw notFound('document');
  const { list, document } = place;
  return { document, name: `jiebang-list-${list.number}.json` };
}
