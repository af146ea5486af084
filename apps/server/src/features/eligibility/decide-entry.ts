import { blacklistEntries } from '@jiebang/db/schema/eligibility';
import { blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { entryIs, listEntries } from './blacklist.repository.ts';

/** The second look, by another person: from now on the entry counts. */
export async function confirmEntry(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { proposedBy, creditCode } = await requireEntry(work, id);
    if (proposedBy === actor.userId) throw new AppError('entry_other_person');
    await transition(work, {
      table: blacklistEntries,
      lifecycle: blacklistLifecycle,
      verb: 'confirm',
      id,
      set: { decidedBy: actor.userId, decidedAt: work.now },
      data: { creditCode },
    });
  });
}

/** Does not take an entry up; who made it may do so too. */
export async function dismissEntry(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { creditCode } = await requireEntry(work, id);
    await transition(work, {
      table: blacklistEntries,
      lifecycle: blacklistLifecycle,
      verb: 'dismiss',
      id,
      set: { decidedBy: actor.userId, decidedAt: work.now },
      data: { creditCode },
    });
  });
}

/** Lifts an entry: repaired credit, or a decision that was annulled. It stays in the record with the reason. */
export async function liftEntry(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { creditCode } = await requireEntry(work, id);
    await transition(work, {
      table: blacklistEntries,
      lifecycle: blacklistLifecycle,
      verb: 'lift',
      id,
      set: { liftedBy: actor.userId, liftedAt: work.now, liftReason: reason },
      data: { creditCode, reason },
    });
  });
}

async function requireEntry({ tx }: Work, id: string) {
  const [row] = await listEntries(tx, entryIs(id), 1);
  if (!row) throw notFound('entry');
  return row.entry;
}
