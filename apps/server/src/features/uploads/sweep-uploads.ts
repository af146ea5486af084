import { type Ctx, transact } from '../../platform/context.ts';
import { checkUpload } from './check-upload.job.ts';
import { removeObjects } from './remove-objects.ts';
import { deleteUpload, listLapsed, listUnchecked } from './uploads.repository.ts';

/** The job that the last byte owes is over by then, done or failed on us. */
const AFTER_MS = 30_000;

/** Takes up checks that are not done, and removes what nobody has put to use in time. */
export async function sweepUploads(ctx: Ctx): Promise<void> {
  const { db, clock, outbox } = ctx.services;
  const now = clock.now();
  const unchecked = await listUnchecked(db, new Date(now.getTime() - AFTER_MS));
  if (unchecked.length > 0)
    await outbox.republish(
      unchecked.map((uploadId) => ({
        job: checkUpload.name,
        payload: { uploadId },
        // One key a minute: a queue that remembers keys must not take the next try for the last.
        key: `upload-${uploadId}-${Math.floor(now.getTime() / 60_000)}`,
      })),
    );
  for (const id of await listLapsed(db, now)) {
    const keys = await transact(ctx, async (work) => {
      const left = await deleteUpload(work.tx, id);
      if (left) await work.audit({ action: 'upload.lapse', subjectType: 'upload', subjectId: id, data: {} });
      return left;
    });
    await removeObjects(ctx, keys ?? []);
  }
}
