import type { PreparedActInput } from '@jiebang/contracts/list-act-endpoints';
import type { ListActDetail } from '@jiebang/domain/lists/errata';
import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { parseDate } from '../../platform/parse-date.ts';
import { lockChallenges } from './challenges.repository.ts';
import { checkAct, type HeldPlace } from './check-act.ts';
import { insertPreparedAct } from './prepared-acts.repository.ts';
import { requireList } from './require-list.ts';
import { tellApprovers } from './tell-about-act.ts';

/** Acts that can give a new deadline. */
const MOVING: readonly ListActKind[] = ['extend', 'resume'];

/**
 * Prepares an act on a published list. It binds nobody yet: another person approves it. What could not be approved as
 * things stand is refused at once.
 */
export async function prepareAct(ctx: Ctx, listId: string, input: PreparedActInput): Promise<string> {
  const { kind, reason } = input;
  const toAt = MOVING.includes(kind) && input.deadlineAt ? parseDate('deadlineAt', input.deadlineAt) : null;
  const detail = detailOf(input);
  return await transact(ctx, async (work) => {
    const place = await holdPlace(work, listId, input.challengeId ?? null);
    await checkAct(work, { kind, detail, toAt }, place);
    const preparedBy = ctx.actor.userId as string;
    const id = await insertPreparedAct(work.tx, {
      listId,
      challengeId: place.challenge?.id ?? null,
      kind,
      reason,
      detail,
      toAt,
      preparedBy,
      preparedAt: work.now,
    });
    await work.audit({
      action: 'prepared_list_act.prepare',
      subjectType: 'prepared_list_act',
      subjectId: id,
      data: {
        listId,
        kind,
        code: place.challenge?.code ?? null,
        reason,
        detail,
        toAt: toAt?.toISOString() ?? null,
      },
    });
    await tellApprovers(work, place.list, { id, kind, reason, toAt, preparedBy });
    return id;
  });
}

/** The list with its challenges and the one that is meant, held until commit. */
export async function holdPlace(work: Work, listId: string, challengeId: string | null): Promise<HeldPlace> {
  const list = await requireList(work, listId);
  const challenges = await lockChallenges(work.tx, listId);
  if (challengeId === null) return { list, challenges, challenge: null };
  const challenge = challenges.find(({ id }) => id === challengeId);
  if (!challenge) throw notFound('challenge');
  return { list, challenges, challenge };
}

function detailOf({ kind, field, excerpt, replacement, text }: PreparedActInput): ListActDetail | null {
  if (kind === 'clarification' && text !== undefined) return { text };
  if (kind !== 'erratum' || !field || excerpt === undefined || replacement === undefined) return null;
  return { field, excerpt, replacement };
}
