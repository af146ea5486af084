import { rounds } from '@jiebang/db/schema/scenarios';
import { roundLifecycle } from '@jiebang/domain/programs/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { publishEvent } from '../webhooks/public.ts';
import { requireDistrictOffices } from './require-district-offices.ts';
import { requireRound } from './require-round.ts';

/** Announces a draft whose end is still to come: nobody should find it closed before they had seen it open. */
export async function announceRound(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const round = await requireRound(ctx, work, id, 'announce');
    const { closesAt, opensAt, slug, title } = round;
    if (closesAt <= work.now) throw new AppError('round_dates_past', closesAt.toISOString());
    await requireDistrictOffices(work.tx, round);
    await transition(work, {
      table: rounds,
      lifecycle: roundLifecycle,
      verb: 'announce',
      id,
      set: { announcedAt: work.now },
    });
    await publishEvent(work, {
      type: 'round.announced',
      subject: id,
      data: { slug, title, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    });
  });
}
