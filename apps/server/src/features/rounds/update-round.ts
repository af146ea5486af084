import type { updateRound as endpoint } from '@jiebang/contracts/rounds';
import { type RoundSettings, roundSettings } from '@jiebang/domain/rounds/settings';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseDate, requireOrder } from '../../platform/parse-date.ts';
import { requireProgram } from '../programs/public.ts';
import { refuseTakenSlug } from './refuse-taken-slug.ts';
import { requireRound } from './require-round.ts';
import { type GivenSettings, requireSettings } from './require-settings.ts';
import { updateRoundRow } from './rounds.repository.ts';

type Changes = z.output<(typeof endpoint)['body']>;
/** Whom to ask may change at any time: people move to other desks. */
const TEXTS: readonly string[] = ['title', 'summary', 'guidance', 'settings.contact'];

/** Changes a draft; of an announced round the texts only, as enterprises have planned by the rest. */
export async function updateRound(ctx: Ctx, id: string, input: Changes): Promise<void> {
  const { opensAt, closesAt, settings, ...rest } = input;
  const parts = settings ? requireSettings(settings) : {};
  const given = {
    ...rest,
    ...(opensAt ? { opensAt: parseDate('opensAt', opensAt) } : {}),
    ...(closesAt ? { closesAt: parseDate('closesAt', closesAt) } : {}),
  };
  await refuseTakenSlug(() =>
    transact(ctx, async (work) => {
      const round = await requireRound(ctx, work, id, 'edit', 'edit_texts');
      const merged = mergeSettings(round.settings, parts);
      const changes = changedFields(round, { ...given, ...merged });
      if (!changes) return;
      if (round.status !== 'draft')
        requireTextsOnly([
          ...Object.keys(changes.set).filter((field) => field !== 'settings'),
          ...changedParts(round.settings, parts).map((part) => `settings.${part}`),
        ]);
      if (rest.programId) await requireProgram(work.tx, rest.programId);
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

type Stored = Partial<RoundSettings>;
function changedParts(stored: Stored, parts: GivenSettings): (keyof RoundSettings)[] {
  return Object.keys(changedFields(roundSettings(stored), parts)?.set ?? {}) as (keyof RoundSettings)[];
}

/** What is stored with the parts that changed; nothing where none did. */
function mergeSettings(stored: Stored, parts: GivenSettings): { settings?: Stored } {
  return changedParts(stored, parts).length > 0 ? { settings: { ...stored, ...parts } } : {};
}

function requireTextsOnly(changed: string[]): void {
  const fixed = changed.filter((field) => !TEXTS.includes(field));
  if (fixed.length === 0) return;
  throw new AppError('round_announced', fixed.join(), {
    errors: fixed.map((path) => ({ path, code: 'fixed', message: 'Fixed since the round was announced.' })),
  });
}
