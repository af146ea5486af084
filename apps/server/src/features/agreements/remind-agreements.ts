import { DUE_SOON_DAYS } from '@jiebang/domain/agreements/milestone-clock';
import { addDays, beijingDay } from '@jiebang/domain/calendar/day';
import { type Ctx, transact } from '../../platform/context.ts';
import { listPlannedBetween, listRectifyBetween } from './progress.repository.ts';
import { tellSides } from './tell-sides.ts';

const BATCH = 500;
/** What is longer overdue was told when it became so. */
const TELL_LATE_DAYS = 30;
const DAY_MS = 86_400_000;

type Told = {
  agreementId: string;
  code: string | null;
  posterId: string;
  solverId: string;
  challenge: string;
  poster: string;
  solver: string;
};

/** The agreement as a notification names it. */
const placeOf = ({ agreementId: id, code, posterId, solverId, challenge, poster, solver }: Told) => ({
  agreement: { id, code, posterId, solverId },
  challenge: { title: challenge },
  poster,
  solver,
});

/**
 * Tells once of each milestone that falls due within a week, of each that is late, and of each rectification whose time
 * is over. Two workers at once tell once: the notification's key is unique. Answers how many there were.
 */
export async function remindAgreements(ctx: Ctx): Promise<number> {
  const { db, clock } = ctx.services;
  const now = clock.now();
  const today = beijingDay(now.getTime());
  const soon = await listPlannedBetween(db, today, addDays(today, DUE_SOON_DAYS), BATCH);
  const late = await listPlannedBetween(db, addDays(today, -TELL_LATE_DAYS), addDays(today, -1), BATCH);
  const unmended = await listRectifyBetween(
    db,
    new Date(now.getTime() - TELL_LATE_DAYS * DAY_MS),
    now,
    BATCH,
  );
  if (soon.length + late.length + unmended.length === 0) return 0;
  await transact(ctx, async (work) => {
    for (const { id, milestone, plannedDay, ...told } of soon)
      await tellSides(work, placeOf(told), {
        to: ['solver'],
        kind: 'milestone_due',
        data: { milestone, plannedDay },
        key: id,
      });
    for (const { id, milestone, plannedDay, ...told } of late)
      await tellSides(work, placeOf(told), {
        to: ['solver', 'poster'],
        kind: 'milestone_overdue',
        data: { milestone, plannedDay },
        key: id,
      });
    for (const { rectifyBy, ...told } of unmended) {
      const dueAt = (rectifyBy as Date).toISOString();
      await tellSides(work, placeOf(told), {
        to: ['solver', 'poster', 'bureau'],
        kind: 'agreement_rectification_overdue',
        data: { dueAt },
        key: dueAt,
      });
    }
  });
  return soon.length + late.length + unmended.length;
}
