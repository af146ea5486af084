import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import type { Ctx } from '../../platform/context.ts';
import type { Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import { notFound } from '../../platform/errors.ts';
import { calendarFor } from './clock-of.ts';
import { noticeDays } from './notice-days.ts';
import { readPosted } from './notice-document.ts';
import { officialNotice } from './notice-official.ts';
import { visibleTo } from './notices.policy.ts';
import { findNotice } from './notices.repository.ts';

/** A posted notice as an official document: its words as they were hashed, its days as its clock stands now. */
export async function exportNotice(
  ctx: Ctx,
  id: string,
  { language, base }: { language: Language; base: string },
): Promise<{ document: OfficialDocument; name: string }> {
  const { db, clock } = ctx.services;
  const row = await findNotice(db, id, visibleTo(ctx.actor));
  if (!row?.notice.document || !row.notice.contentSm3) throw notFound('notice document');
  const { contentSm3: sm3 } = row.notice;
  const now = clock.now();
  const days = noticeDays(await calendarFor(db, [row], now), row, now);
  const check = { sm3, checkCode: checkCodeOf(sm3), verifyUrl: `${base}/verify` };
  const page = `${base}/notices/${id}`;
  const document = officialNotice(readPosted(row.notice.document), { row, days, page }, { language, check });
  return { document, name: document.title };
}
