import { challenges } from '@jiebang/db/schema/lists';
import { challengeLifecycle, type ListActKind } from '@jiebang/domain/lists/lifecycle';
import { gt } from 'drizzle-orm';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import type { ChallengeRow } from './challenges.repository.ts';
import type { HeldPlace } from './check-act.ts';
import { extendDeadline } from './extend-deadline.ts';
import type { PreparedActRow } from './prepared-acts.repository.ts';
import { withdrawChallenges } from './withdraw-challenges.ts';
import { withdrawList } from './withdraw-list.ts';

type Act = Pick<PreparedActRow, 'kind' | 'reason' | 'toAt'>;

/** What an approved act does to the list or the challenge it is on; `checkAct` has said that it can be done. */
export async function takeEffect(work: Work, act: Act, place: HeldPlace): Promise<void> {
  const { list, challenge } = place;
  const { reason, toAt } = act;
  switch (act.kind as ListActKind) {
    case 'erratum':
    case 'clarification':
      // Such an act only stands beside the text.
      return;
    case 'extend':
      if (toAt) await extendDeadline(work, list, { to: toAt, reason });
      return;
    case 'withdraw':
      return await withdrawList(work, place, reason);
    case 'withdraw_challenge':
      if (challenge) await withdrawChallenges(work, [challenge], reason);
      return;
    case 'suspend':
      if (challenge) await suspend(work, challenge, reason);
      return;
    case 'resume':
      if (challenge) await resume(work, challenge, act);
      return;
  }
}

async function suspend(work: Work, { id, listId, code }: ChallengeRow, reason: string): Promise<void> {
  await transition(work, {
    table: challenges,
    lifecycle: challengeLifecycle,
    verb: 'suspend',
    id,
    when: gt(challenges.deadlineAt, work.now),
    data: { listId, code, reason },
  });
}

async function resume(work: Work, challenge: ChallengeRow, { reason, toAt }: Act): Promise<void> {
  const { id, listId, code, deadlineAt } = challenge;
  await transition(work, {
    table: challenges,
    lifecycle: challengeLifecycle,
    verb: 'resume',
    id,
    ...(toAt ? { set: { deadlineAt: toAt } } : {}),
    data: { listId, code, reason, deadlineAt: (toAt ?? deadlineAt)?.toISOString() ?? null },
  });
}
