import { challengeLists } from '@jiebang/db/schema/lists';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { eq } from 'drizzle-orm';
import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { listChallengeRows } from './challenges.repository.ts';
import { writeDocument } from './list-document.ts';
import { enterAll, openEntries } from './list-entries.ts';
import { headIn, outAt } from './list-head.ts';
import { officialList } from './list-official.ts';
import { challengesVisibleTo, listsVisibleTo, prepares } from './lists.policy.ts';
import { findList, findListDocument, listActsOf } from './lists.repository.ts';
import type { PublishedList } from './published-list.ts';

/** `draft`: it is not out, and only who prepares lists was shown it. */
export type ExportedList = { document: OfficialDocument; name: string; draft: boolean };

/**
 * A list as an official document. A published one is written from the bytes that were hashed, and is the same for
 * everybody: a directed challenge is neither in it nor in the notes behind it. One in preparation is written for the
 * bureau, marked as a draft, by what would write those bytes.
 */
export async function exportList(
  ctx: Ctx,
  id: string,
  { language, verifyUrl }: { language: Language; verifyUrl: string },
): Promise<ExportedList> {
  const { db } = ctx.services;
  const place = await findListDocument(db, eq(challengeLists.id, id), listsVisibleTo(ctx.actor));
  if (!place?.document || !place.list.contentSm3) return await exportDraft(ctx, id, language);
  const { demo, status, contentSm3: sm3 } = place.list;
  const list = JSON.parse(place.document) as PublishedList;
  const rows = await listActsOf(db, [id], challengesVisibleTo(anonymous));
  const standing = {
    demo,
    standing: status === 'withdrawn' ? ('withdrawn' as const) : ('out' as const),
    acts: rows.map(({ act, code }) => ({ ...act, code })),
  };
  const check = { sm3, checkCode: checkCodeOf(sm3), verifyUrl };
  return named(officialList(list, headIn(list), standing, { language, check }), false);
}

/** The list as it would go out now, or at the instant that was given; neither hash nor check code, for nothing is out. */
async function exportDraft(ctx: Ctx, id: string, language: Language): Promise<ExportedList> {
  if (!prepares(ctx.actor)) throw notFound('list document');
  const { place, rows } = await readSnapshot(ctx, async (tx) => ({
    place: await findList(tx, id, undefined),
    rows: await listChallengeRows(tx, id, undefined),
  }));
  // One that was withdrawn before it went out will not go out: there is nothing to read in advance.
  if (!place || place.list.publishedAt || place.list.status === 'withdrawn') throw notFound('list draft');
  const at = outAt(place.list, ctx.services.clock.now());
  const entries = openEntries(enterAll(at, place, rows));
  const { document } = writeDocument(
    place,
    at,
    entries.map(({ out }) => out),
  );
  const list = JSON.parse(document) as PublishedList;
  const { demo, publishAt } = place.list;
  const draft = { ...list, publishedAt: publishAt?.toISOString() ?? null };
  const standing = { demo, standing: 'draft' as const, acts: [] };
  return named(officialList(draft, headIn(list), standing, { language, check: null }), true);
}

const named = (document: OfficialDocument, draft: boolean): ExportedList => ({
  document,
  name: `${document.number} ${document.title}`,
  draft,
});
