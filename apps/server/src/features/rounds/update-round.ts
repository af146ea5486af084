import type { updateRound as endpoint } from '@jiebang/contracts/rounds';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseDate, requireOrder } from '../../platform/parse-date.ts';
import { refuseTakenSlug } from './refuse-taken-slug.ts';
import { requireRound } from './require-round.ts';
import { updateRoundRow } from './rounds.repository.ts';

type Changes = z.output<(typeof endpoint)['body']>;
const TEXTS: readonly string[] = ['title', 'summary', 'guidance'];

/** Changes a draft; of an announced round the texts only, as enterprises have planned by the rest. */
export async function updateRound(ctx: Ctx, id: string, input: Changes): Promise<void> {
  const { opensAt, closesAt, ...rest } = input;
  const given = {
    ...rest,
    ...(opensAt ? { opensAt: parseDate('opensAt', opensAt) } : {}),
    ...(closesAt ? { closesAt: parseDate('closesAt', closesAt) } : {}),
  };
  await refuseTakenSlug(() =>
    transact(ctx, async (work) => {
      const round = await requireRound(ctx, work, id, 'edit', 'edit_texts');
      const changes = changedFields(round, given);
      if (!changes) return;
      if (round.status !== 'draft') requireTextsOnly(Object.keys(changes.set));
      const after = { ...round, ...changes.set };
      requireOrder('closesAt', after.opensAt, after.closesAt);
      await updateRoundRow(work.tx, id, changes.set);
      await work.audit({
        action: 'round.update',
        subjectType: 'round',
        subjectId: id,
        data: { before: changes.before, after: changes.set },
      });
    }),
  );
}

function requireTextsOnly(changed: string[]): void {
  const fixed = changed.filter((field) => !TEXTS.includes(field));
  if (fixed.length === 0) return;
  throw new AppError('round_announced', fixed.join(), {
    errors: fixed.map((path) => ({ path, code: 'fixed', message: 'Fixed since the round was announced.' })),
  });
}
