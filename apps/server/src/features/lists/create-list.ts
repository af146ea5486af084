import type { createList as endpoint } from '@jiebang/contracts/lists';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { programFor } from '../programs/public.ts';
import { insertList, nextListNumber } from './lists.repository.ts';

type NewList = z.output<(typeof endpoint)['body']>;
const ORGANISER = { zh: '市主管部门', en: 'Municipal bureau' };

/** Begins a list with the next number of the programme; of several at once each gets its own. Answers its id. */
export async function createList(ctx: Ctx, input: NewList): Promise<string> {
  const { actor } = ctx;
  return await transact(ctx, async (work) => {
    const programId = await programFor(work.tx, input.programId, ORGANISER);
    const number = await nextListNumber(work.tx, programId);
    const preparedBy = actor.userId as string;
    const id = await insertList(work.tx, {
      ...input,
      programId,
      number,
      preparedBy,
      editors: [preparedBy],
      // What a demonstration account makes is marked as an example (示例) wherever it is shown.
      demo: actor.kind === 'user' && actor.demo,
      createdAt: work.now,
    });
    await work.audit({
      action: 'challenge_list.create',
      subjectType: 'challenge_list',
      subjectId: id,
      data: { number, title: input.title },
    });
    return id;
  });
}
