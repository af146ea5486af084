import type { Ctx, Work } from '../../platform/context.ts';
import { calendarFor, clockOf } from './clock-of.ts';
import { findNotice } from './notices.repository.ts';
import { updateAnswer } from './objectors.repository.ts';
import { withCase } from './require-case.ts';
import { stepCase } from './step-case.ts';
import { noticeNames, tellResponsible } from './tell-notice.ts';
import { namesOf, tellObjector } from './tell-objector.ts';

/** Tells the objector what was found. With the last open one answered, the days that were left follow from tomorrow on. */
export async function answerObjection(ctx: Ctx, id: string, answer: string): Promise<void> {
  await withCase(ctx, id, 'answer', async (work, held) => {
    await stepCase(work, held, 'answer', { answeredAt: work.now });
    await updateAnswer(work.tx, id, answer);
    await tellObjector(work, id, {
      kind: 'objection_answered',
      data: { ...namesOf(held.row), decision: held.row.objection.ruling as string },
    });
    await tellResumed(work, held.notice.notice.id, id);
  });
}

async function tellResumed(work: Work, noticeId: string, objectionId: string): Promise<void> {
  const row = await findNotice(work.tx, noticeId);
  if (row?.notice.status !== 'running') return;
  const clock = clockOf(await calendarFor(work.tx, [row], work.now), row, work.now);
  // Still paused by another objection: nothing has resumed yet.
  if ('paused' in clock && clock.paused) return;
  const lastDay = ('lastDay' in clock ? clock.lastDay : null) ?? '—';
  await tellResponsible(work, row, {
    kind: 'notice_resumed',
    data: { ...noticeNames(row), lastDay },
    once: objectionId,
  });
  work.touch(`notice:${noticeId}`);
}
