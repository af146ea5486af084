import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import {
  type CannedRow,
  type CannedText,
  deleteCanned,
  findCanned,
  insertCanned,
  updateCanned,
} from './canned-reasons.repository.ts';

/** Common reasons are the bureau's together: each change stands in the log with its text. */
const note = (work: Work, verb: 'create' | 'update' | 'delete', id: string, text?: CannedText) =>
  work.audit({
    action: `canned_reason.${verb}`,
    subjectType: 'canned_reason',
    subjectId: id,
    data: text ?? {},
  });

export async function getCannedReason(ctx: Ctx, id: string): Promise<CannedRow> {
  const row = await findCanned(ctx.services.db, id);
  if (!row) throw notFound('canned reason');
  return row;
}

export async function createCannedReason(ctx: Ctx, text: CannedText): Promise<string> {
  const { userId } = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const id = await insertCanned(work.tx, { ...text, createdBy: userId });
    await note(work, 'create', id, text);
    return id;
  });
}

export async function updateCannedReason(ctx: Ctx, id: string, text: CannedText): Promise<void> {
  await transact(ctx, async (work) => {
    if (!(await updateCanned(work.tx, id, text))) throw notFound('canned reason');
    await note(work, 'update', id, text);
  });
}

export async function deleteCannedReason(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    if (!(await deleteCanned(work.tx, id))) throw notFound('canned reason');
    await note(work, 'delete', id);
  });
}
