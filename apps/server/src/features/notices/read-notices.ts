import type { NoticeView } from '@jiebang/contracts/notices';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { calendarFor } from './clock-of.ts';
import { visibleTo } from './notices.policy.ts';
import { presentNotice } from './notices.presenter.ts';
import { findNotice, listNoticeRows } from './notices.repository.ts';

/** One notice with its clock as it stands at this moment. */
export async function getNotice(ctx: Ctx, id: string): Promise<NoticeView> {
  const { db, clock } = ctx.services;
  const row = await findNotice(db, id, visibleTo(ctx.actor));
  if (!row) throw notFound('notice');
  const now = clock.now();
  return presentNotice(ctx.actor, row, await calendarFor(db, [row], now), now);
}

type Query = {
  status?: string | undefined;
  subjectType?: string | undefined;
  subjectId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the notices that the actor may know of, newest first. */
export async function listNotices(ctx: Ctx, { status, subjectType, subjectId, cursor, limit }: Query) {
  const { db, clock } = ctx.services;
  const filter = {
    visible: visibleTo(ctx.actor),
    status,
    subjectType,
    subjectId,
    before: readCursor(cursor),
  };
  const rows = await listNoticeRows(db, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ notice }) => notice.id);
  const now = clock.now();
  const calendar = await calendarFor(db, shown, now);
  return { items: shown.map((row) => presentNotice(ctx.actor, row, calendar, now)), nextCursor };
}
