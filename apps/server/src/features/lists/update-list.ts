import type { updateList as endpoint } from '@jiebang/contracts/lists';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseDate } from '../../platform/parse-date.ts';
import { keepFrozen } from './frozen.ts';
import { updateListRow } from './lists.repository.ts';
import { requireDraft } from './require-list.ts';

type Changes = z.output<(typeof endpoint)['body']>;

/** Saves texts, contact and deadline of a list in preparation; two tabs never overwrite each other. */
export async function updateList(ctx: Ctx, id: string, input: Changes): Promise<void> {
  const { revision, deadlineAt, ...texts } = input;
  const given = { ...texts, deadlineAt: readDeadline(deadlineAt) };
  await keepFrozen(() =>
    transact(ctx, async (work) => {
      const list = await requireDraft(ctx, work, id);
      if (list.revision !== revision) throw conflict(list.revision);
      const changes = changedFields(list, given);
      if (!changes) return;
      if (!(await updateListRow(work.tx, id, revision, changes.set))) throw conflict(list.revision);
      const { contactName: _name, contactPhone: _phone, ...told } = changes.set;
      // The contact is a person: that it changed is on record, not what to.
      await work.audit({
        action: 'challenge_list.update',
        subjectType: 'challenge_list',
        subjectId: id,
        data: { revision: revision + 1, changed: Object.keys(changes.set), after: told },
      });
    }),
  );
}

const conflict = (revision: number) => new AppError('conflict', 'revision', { details: { revision } });

/** Not given: it stays; null: it is taken out. */
function readDeadline(given: string | null | undefined): Date | null | undefined {
  return typeof given === 'string' ? parseDate('deadlineAt', given) : given;
}
