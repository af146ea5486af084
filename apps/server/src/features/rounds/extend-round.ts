import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { notify } from '../notifications/public.ts';
import { requireRound } from './require-round.ts';
import { listDrafters, type RoundRow, updateRoundRow } from './rounds.repository.ts';

/**
 * Moves the end of an announced round later, with a reason that everyone can read; also after the end, as an outage in
 * the last hour is the commonest reason. Who has an unfinished scenario in it is told.
 */
export async function extendRound(
  ctx: Ctx,
  id: string,
  input: { closesAt: string; reason: string },
): Promise<void> {
  await transact(ctx, async (work) => {
    const round = await requireRound(ctx, work, id, 'extend');
    const closesAt = parseFutureDate('closesAt', input.closesAt, work.now);
    if (closesAt <= round.closesAt) throw new AppError('deadline_earlier');
    await updateRoundRow(work.tx, id, { closesAt });
    const moved = { from: round.closesAt.toISOString(), to: closesAt.toISOString(), reason: input.reason };
    await work.audit({ action: 'round.extend', subjectType: 'round', subjectId: id, data: moved });
    await tellDrafters(work, round, moved);
  });
}

async function tellDrafters(
  work: Work,
  { id, slug, title }: RoundRow,
  moved: { from: string; to: string; reason: string },
): Promise<void> {
  for (const userId of await listDrafters(work.tx, id))
    await notify(work, {
      userId,
      kind: 'round_extended',
      data: { roundZh: title.zh, roundEn: title.en, ...moved },
      link: `/rounds/${slug}`,
      dedupeKey: `round_extended:${id}:${moved.to}`,
    });
}
