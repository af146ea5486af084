import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentUpload } from './uploads.presenter.ts';
import { findUpload, listOpen, type UploadRow } from './uploads.repository.ts';

/** An upload of the actor's own, or the 404 that a missing one gets. */
export async function requireUpload(ctx: Ctx, id: string): Promise<UploadRow> {
  const { db, clock } = ctx.services;
  const upload = await findUpload(db, { id, userId: requireUser(ctx).userId, now: clock.now() });
  if (!upload) throw notFound('upload');
  return upload;
}

/** What the actor has and has not put to use yet: where a page goes on after it was closed. */
export async function listMyUploads(ctx: Ctx, purpose: UploadPurpose | undefined) {
  const { db, clock } = ctx.services;
  const rows = await listOpen(db, { userId: requireUser(ctx).userId, purpose, now: clock.now() });
  return { items: rows.map(presentUpload) };
}
