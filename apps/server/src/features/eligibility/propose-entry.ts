import type { proposeBlacklistEntry as endpoint } from '@jiebang/contracts/blacklist';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { insertEntry } from './blacklist.repository.ts';
import { requireCreditCode } from './require-credit-code.ts';

/** Enters a body; it keeps nobody out before another person has confirmed it. Answers the entry's id. */
export async function proposeEntry(ctx: Ctx, input: z.output<(typeof endpoint)['body']>): Promise<string> {
  const actor = requireUser(ctx);
  const creditCode = requireCreditCode(input.creditCode);
  if (input.untilDay !== null && input.untilDay < input.fromDay)
    throw new AppError('invalid_request', 'period', {
      errors: [{ path: 'untilDay', code: 'invalid', message: 'Ends before it begins.' }],
    });
  return await transact(ctx, async (work) => {
    const id = await insertEntry(work.tx, {
      ...input,
      creditCode,
      proposedBy: actor.userId,
      proposedAt: work.now,
    });
    const { kind, document, fromDay, untilDay } = input;
    await work.audit({
      action: 'blacklist_entry.propose',
      subjectType: 'blacklist_entry',
      subjectId: id,
      data: { creditCode, kind, document, fromDay, untilDay },
    });
    return id;
  });
}
