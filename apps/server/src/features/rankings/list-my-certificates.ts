import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { isOf, listCertificateRows } from './certificates.repository.ts';
import { presentCertificate } from './rankings.presenter.ts';

/** Certificates of the actor's teams and bodies. */
export async function listMyCertificates(
  ctx: Ctx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const { db } = ctx.services;
  const where = isOf(db, requireUser(ctx).userId);
  const rows = await listCertificateRows(db, { where, before: readCursor(cursor), limit: limit + 1 });
  const { shown, nextCursor } = cutPage(rows, limit, ({ certificate }) => certificate.id);
  return { items: shown.map(presentCertificate), nextCursor };
}
