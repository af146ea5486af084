import type { AttachmentList } from '@jiebang/contracts/scenario-attachments';
import type { Tx } from '@jiebang/db/client';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentAttachment } from './attachments.presenter.ts';
import { type AttachedRow, inVersion, listAttached, present } from './attachments.repository.ts';
import { requireVisible } from './require-scenario.ts';
import { refusalOf, sideOf } from './scenarios.policy.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

/** What colleagues have there now, or what the version that the bureau reads was handed in with. */
async function listVisible(tx: Tx, place: ScenarioPlace): Promise<AttachedRow[]> {
  const which = sideOf(place) === 'enterprise' ? present : inVersion(place.latest?.version ?? 0);
  return await listAttached(tx, place.scenario.id, which);
}

export async function listAttachments(ctx: Ctx, id: string): Promise<AttachmentList> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireVisible(tx, actor, id);
    const rows = await listVisible(tx, place);
    const mayChange = refusalOf(actor, 'edit', place, ctx.services.clock.now()) === null;
    return {
      items: rows.map(presentAttachment),
      limits: roundSettings(place.round.settings).attachments,
      abilities: mayChange ? ['change'] : [],
    };
  });
}

/** The stored file of an attachment that the actor may see, or the 404 that a missing one gets. */
export async function getAttachmentFile(
  ctx: Ctx,
  { id, attachmentId }: { id: string; attachmentId: string },
) {
  const { db } = ctx.services;
  const place = await requireVisible(db, requireUser(ctx), id);
  const found = (await listVisible(db, place)).find(({ attachment }) => attachment.id === attachmentId);
  if (!found) throw notFound('attachment');
  return { ...found.file, mediaType: found.attachment.mediaType };
}
