import type { Ctx } from '../../platform/context.ts';
import { withCase } from './require-case.ts';
import { stepCase } from './step-case.ts';
import { noticeNames, tellResponsible } from './tell-notice.ts';
import { namesOf, tellObjector } from './tell-objector.ts';

/** Accepts it: from today on the days of its notice do not count, until it is answered. */
export async function acceptObjection(ctx: Ctx, id: string): Promise<void> {
  await withCase(ctx, id, 'accept', async (work, held) => {
    await stepCase(work, held, 'accept', { acceptedAt: work.now });
    await tellObjector(work, id, { kind: 'objection_accepted', data: namesOf(held.row) });
    if (held.notice.notice.status !== 'running') return;
    await tellResponsible(work, held.notice, {
      kind: 'notice_paused',
      data: noticeNames(held.notice),
      once: id,
    });
    work.touch(`notice:${held.notice.notice.id}`);
  });
}

/** Begins the investigation. */
export async function investigateObjection(ctx: Ctx, id: string): Promise<void> {
  await withCase(ctx, id, 'investigate', async (work, held) => {
    await stepCase(work, held, 'investigate');
  });
}
