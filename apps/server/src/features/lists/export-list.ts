import { challengeLists } from '@jiebang/db/schema/lists';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { eq } from 'drizzle-orm';
import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import { notFound } from '../../platform/errors.ts';
import { officialList } from './list-official.ts';
import { challengesVisibleTo, listsVisibleTo } from './lists.policy.ts';
import { findListDocument, listActsOf } from './lists.repository.ts';
import type { PublishedList } from './published-list.ts';

/**
 * The published list as an official document, written from the bytes that were hashed. It is the same for everybody: a
 * directed challenge is neither in it nor in the notes behind it.
 */
export async function exportList(
  ctx: Ctx,
  id: string,
  { language, verifyUrl }: { language: Language; verifyUrl: string },
): Promise<{ document: OfficialDocument; name: string }> {
  const { db } = ctx.services;
  const place = await findListDocument(db, eq(challengeLists.id, id), listsVisibleTo(ctx.actor));
  if (!place?.document || !place.list.contentSm3) throw notFound('list document');
  const { demo, status, contentSm3: sm3 } = place.list;
  const list = JSON.parse(place.document) as PublishedList;
  const rows = await listActsOf(db, [id], challengesVisibleTo(anonymous));
  const since = {
    demo,
    withdrawn: status === 'withdrawn',
    acts: rows.map(({ act, code }) => ({ ...act, code })),
  };
  const check = { sm3, checkCode: checkCodeOf(sm3), verifyUrl };
  const document = officialList(list, since, { language, check });
  return { document, name: `${document.number} ${document.title}` };
}
