import { rankings } from '@jiebang/db/schema/rankings';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { inYear, listCertificateRows, listYears, names } from './certificates.repository.ts';
import { visibleTo } from './rankings.policy.ts';
import { presentHonour } from './rankings.presenter.ts';

type Query = {
  year?: number | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** 英雄榜: a page of the awarded teams of all published rankings, newest first. */
export async function listHonours(ctx: Ctx, { year, q, cursor, limit }: Query) {
  const { db } = ctx.services;
  const published = and(eq(rankings.status, 'published'), visibleTo(ctx.actor));
  const where = and(published, year ? inYear(year) : undefined, q ? names(q) : undefined);
  const [rows, years] = await Promise.all([
    listCertificateRows(db, { where, before: readCursor(cursor), limit: limit + 1 }),
    listYears(db, published),
  ]);
  const { shown, nextCursor } = cutPage(rows, limit, ({ certificate }) => certificate.id);
  return { items: shown.map(presentHonour), nextCursor, years };
}
