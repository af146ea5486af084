import type { createRound as endpoint } from '@jiebang/contracts/rounds';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { parseDate, requireOrder } from '../../platform/parse-date.ts';
import { programFor } from '../programs/public.ts';
import { refuseTakenSlug } from './refuse-taken-slug.ts';
import { requireSettings } from './require-settings.ts';
import { insertRound } from './rounds.repository.ts';

/** Creates a draft that only those who manage rounds can see; answers its id. */
export async function createRound(
  ctx: Ctx,
  { organiser, programId: named, ...input }: z.output<(typeof endpoint)['body']>,
): Promise<string> {
  const opensAt = parseDate('opensAt', input.opensAt);
  const closesAt = parseDate('closesAt', input.closesAt);
  requireOrder('closesAt', opensAt, closesAt);
  const settings = requireSettings(input.settings);
  const { actor } = ctx;
  const demo = actor.kind === 'user' && actor.demo;
  return await refuseTakenSlug(() =>
    transact(ctx, async (work) => {
      const programId = await programFor(work.tx, named, organiser);
      const row = {
        ...input,
        sectors: [...new Set(input.sectors)],
        settings,
        opensAt,
        closesAt,
        programId,
        demo,
      };
      const id = await insertRound(work.tx, { ...row, createdBy: actor.userId, createdAt: work.now });
      await work.audit({
        action: 'round.create',
        subjectType: 'round',
        subjectId: id,
        data: {
          programId,
          slug: input.slug,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
        },
      });
      return id;
    }),
  );
}
