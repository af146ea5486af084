import { type RefusalGround, refusalGroundLabels } from '@jiebang/domain/notices/lifecycle';
import type { Ctx } from '../../platform/context.ts';
import { updateAnswer } from './objectors.repository.ts';
import { withCase } from './require-case.ts';
import { stepCase } from './step-case.ts';
import { namesOf, tellObjector } from './tell-objector.ts';

/** Refuses it on one of the four grounds, in words for the objector. It never paused its notice. */
export async function refuseObjection(
  ctx: Ctx,
  id: string,
  { ground, answer }: { ground: RefusalGround; answer: string },
): Promise<void> {
  await withCase(ctx, id, 'refuse', async (work, held) => {
    await stepCase(work, held, 'refuse', { refusalGround: ground, answeredAt: work.now });
    await updateAnswer(work.tx, id, answer);
    const { zh, en } = refusalGroundLabels[ground];
    await tellObjector(work, id, {
      kind: 'objection_refused',
      data: { ...namesOf(held.row), groundZh: zh, groundEn: en },
    });
  });
}
