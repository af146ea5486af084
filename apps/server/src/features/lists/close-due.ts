import { challenges } from '@jiebang/db/schema/lists';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { lte } from 'drizzle-orm';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { publishEvent } from '../webhooks/public.ts';
import {
  type ChallengeRow,
  listChallengeRows,
  listDueLists,
  lockChallenges,
} from './challenges.repository.ts';
import { lockList } from './lists.repository.ts';
import { tellClosed } from './tell-about-list.ts';

const LISTS_AT_ONCE = 50;

/**
 * Moves challenges whose deadline is over from open to judging. Every worker runs this: a list is held while its
 * challenges are looked at, so that the second finds nothing left, and an extension at the same moment comes before
 * or after, never in between. Answers how many were closed.
 */
export async function closeDue(ctx: Ctx): Promise<number> {
  const { db, clock, log } = ctx.services;
  let closed = 0;
  for (const id of await listDueLists(db, clock.now(), LISTS_AT_ONCE)) {
    closed += await closeList(ctx, id).catch((error: unknown) => {
      // Withdrawn in the same moment: no fault. Anything else must not keep other lists open.
      if (!isWrongState(error)) log.error({ err: error, listId: id }, 'closing a list failed');
      return 0;
    });
  }
  return closed;
}

async function closeList(ctx: Ctx, id: string): Promise<number> {
  return await transact(ctx, async (work) => {
    const list = await lockList(work.tx, id);
    const due = (await lockChallenges(work.tx, id)).filter(
      ({ status, deadlineAt }) => status === 'open' && deadlineAt !== null && deadlineAt <= work.now,
    );
    if (!list || due.length === 0) return 0;
    await Promise.all(
      due.map((challenge) =>
        transition(work, {
          table: challenges,
          lifecycle: challengeLifecycle,
          verb: 'close',
          id: challenge.id,
          when: lte(challenges.deadlineAt, work.now),
          data: { deadlineAt: challenge.deadlineAt?.toISOString() },
        }),
      ),
    );
    const ids = new Set(due.map((challenge) => challenge.id));
    const places = await listChallengeRows(work.tx, id, undefined);
    const closed = places.filter(({ challenge }) => ids.has(challenge.id));
    await tellClosed(work, list, closed);
    for (const { challenge } of closed) await publishClosed(work, challenge);
    return due.length;
  });
}

/** What every visitor reads on the portal: of a directed challenge nobody outside is told. */
async function publishClosed(work: Work, challenge: ChallengeRow): Promise<void> {
  const { id, code, content, deadlineAt, openness } = challenge;
  if (openness === 'directed') return;
  await publishEvent(work, {
    type: 'challenge.closed',
    subject: id,
    data: { code, title: content.title, deadlineAt: deadlineAt?.toISOString() ?? null },
  });
}
