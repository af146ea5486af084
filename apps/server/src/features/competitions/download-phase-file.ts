import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import type { RawReply } from '../../platform/http/route.ts';
import { download } from '../files/public.ts';
import { organises, visibleTo } from './competitions.policy.ts';
import { filesAreOut } from './phases.presenter.ts';
import { findPhase, findPhaseFile } from './phases.repository.ts';

/** A file that organisers put out with a phase. Anyone may have it once competition and phase are released. */
export async function downloadPhaseFile(ctx: Ctx, phaseId: string, fileId: string): Promise<RawReply> {
  const { db } = ctx.services;
  const place = await findPhase(db, phaseId, visibleTo(ctx.actor));
  if (!place || !(filesAreOut(place.phase) || organises(ctx.actor))) throw notFound('phase of file');
  const file = await findPhaseFile(db, phaseId, fileId);
  if (!file) throw notFound('phase file');
  return await download(ctx, file);
}
