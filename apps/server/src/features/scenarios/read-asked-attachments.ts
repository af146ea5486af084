import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findAskedVersion } from '../coreviews/public.ts';
import { presentAttachment } from './attachments.presenter.ts';
import { type AttachedRow, inVersion, listAttached } from './attachments.repository.ts';
import { findOpinionOf } from './opinions.repository.ts';

/** The version that somebody outside the bureau was asked about, or null where the question is not theirs. */
type Asked = (
  tx: Tx,
  actor: UserActor,
  id: string,
) => Promise<{ scenarioId: string; version: number } | null>;

/** An expert reads what their opinion stands beside: what was handed in last, and after a recusal nothing. */
export const ofOpinion: Asked = async (tx, { userId }, id) => {
  const place = await findOpinionOf(tx, id, userId);
  return place && place.opinion.status !== 'recused'
    ? { scenarioId: place.scenario.id, version: place.version }
    : null;
};

/** An officer reads the version that the department was asked about, also when there are later ones. */
export const ofCoreview: Asked = (tx, actor, id) => findAskedVersion(tx, actor, id);

async function listAsked(tx: Tx, ctx: Ctx, asked: Asked, id: string): Promise<AttachedRow[]> {
  const about = await asked(tx, requireUser(ctx), id);
  if (!about) throw notFound('question');
  return await listAttached(tx, about.scenarioId, inVersion(about.version));
}

export async function listAskedAttachments(ctx: Ctx, asked: Asked, id: string) {
  const rows = await readSnapshot(ctx, (tx) => listAsked(tx, ctx, asked, id));
  return { items: rows.map(presentAttachment) };
}

/** The stored file of an attachment that the actor is asked about, or the 404 that a missing one gets. */
export async function getAskedFile(
  ctx: Ctx,
  asked: Asked,
  { id, attachmentId }: { id: string; attachmentId: string },
) {
  const rows = await readSnapshot(ctx, (tx) => listAsked(tx, ctx, asked, id));
  const found = rows.find(({ attachment }) => attachment.id === attachmentId);
  if (!found) throw notFound('attachment');
  return { ...found.file, mediaType: found.attachment.mediaType };
}
