import { beijingDay, endOfDay, isDay } from '@jiebang/domain/calendar/day';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { followAgreements } from './follow-agreements.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/** Longest time for a rectification: a slip of the year is no deadline. */
const MAX_DAYS = 400;
const DAY_MS = 86_400_000;

/** 限期整改: has what was found wanting put right by the end of a day in Beijing. */
export async function demandRectification(
  ctx: Ctx,
  id: string,
  { reason, dueDay }: { reason: string; dueDay: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'demand_rectification');
    const rectifyBy = parseDue(dueDay, work.now);
    await stepAgreement(work, actor, place, {
      verb: 'demand_rectification',
      set: { rectifyBy },
      text: reason,
      data: { rectifyBy },
    });
    await followAgreements(work, place);
    await tellSides(work, place, {
      to: ['solver'],
      kind: 'agreement_rectification',
      data: { reason, dueAt: rectifyBy.toISOString() },
      key: work.now.toISOString(),
    });
  });
}

function parseDue(day: string, now: Date): Date {
  const refuse = (code: string, message: string) =>
    new AppError('invalid_request', day, { errors: [{ path: 'dueDay', code, message }] });
  if (!isDay(day)) throw refuse('invalid_format', 'Not a day that exists.');
  if (day <= beijingDay(now.getTime())) throw refuse('past', 'This must lie in the future.');
  const end = endOfDay(day);
  if (end > now.getTime() + MAX_DAYS * DAY_MS) throw refuse('out_of_range', `Within ${MAX_DAYS} days.`);
  return new Date(end);
}
