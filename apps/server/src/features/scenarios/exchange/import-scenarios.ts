import type { ImportReport, RowProblem } from '@jiebang/contracts/scenario-exchange';
import type { Tx } from '@jiebang/db/client';
import { normalisePhone } from '@jiebang/domain/identity/phone';
import { type Ctx, transact } from '../../../platform/context.ts';
import { AppError, notFound } from '../../../platform/errors.ts';
import type { ReceivedFile } from '../../../platform/http/route.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { findRound, roundsVisibleTo, windowOf } from '../../rounds/public.ts';
import { requireApplicant } from '../require-applicant.ts';
import { findOwnOrganisation, insertScenario } from '../scenarios.repository.ts';
import { listImported, listKnownTitles } from './exchange.repository.ts';
import { type ReadRow, readContents } from './read-contents.ts';
import { readUpload } from './read-upload.ts';

type Input = { organisationId: string; take: 'all' | 'readable' };
/** What a refusal names; the check shows all. */
const MAX_NAMED = 100;

/** The round is one that the actor sees and takes scenarios now: asked before a file is read for it. */
export async function requireOpenRound(ctx: Ctx, tx: Tx, roundId: string): Promise<void> {
  const place = await findRound(tx, { id: roundId }, roundsVisibleTo(requireUser(ctx)));
  if (!place) throw notFound('round');
  if (windowOf(place.round, ctx.services.clock.now()) !== 'open') throw new AppError('round_not_open');
}

/** Reads a workbook and says everything about it. Nothing is made and nothing kept. */
export async function checkImport(
  ctx: Ctx,
  roundId: string,
  { organisationId }: { organisationId: string },
  file: ReceivedFile,
): Promise<ImportReport> {
  const { db } = ctx.services;
  await requireOwn(ctx, db, organisationId);
  await requireApplicant(db, { roundId, organisationId });
  const { rows, problems } = readContents(await readUpload(ctx, file));
  const titles = rows.map(({ content }) => content.title).filter((title) => title !== '');
  const known =
    titles.length > 0 ? await listKnownTitles(db, { roundId, organisationId }, titles) : new Set();
  const readable = rows.filter(isReadable).length;
  return {
    readable,
    unreadable: rows.length - readable,
    rows: rows.map((row) => ({
      row: row.row,
      title: row.content.title,
      readable: isReadable(row),
      known: known.has(row.content.title),
    })),
    problems: [...problems, ...rows.flatMap((row) => row.problems)],
  };
}

const isReadable = ({ problems }: ReadRow) => problems.length === 0;

/**
 * Makes a draft of every scenario in a workbook, all in one transaction; answers the first, by which `readImported` finds
 * the others. Whoever has not said so gets nothing when something is wrong anywhere.
 */
export async function importScenarios(
  ctx: Ctx,
  roundId: string,
  { organisationId, take }: Input,
  file: ReceivedFile,
): Promise<string> {
  const actor = requireUser(ctx);
  const { rows, problems } = readContents(await readUpload(ctx, file));
  const good = rows.filter(isReadable);
  const all = [...problems, ...rows.flatMap((row) => row.problems)];
  if (good.length === 0 || (take === 'all' && all.length > 0)) throw refusal(all, good.length);
  return await transact(ctx, async (work) => {
    await requireOpenRound(ctx, work.tx, roundId);
    const contact = await requireOwn(ctx, work.tx, organisationId);
    await requireApplicant(work.tx, { roundId, organisationId });
    const ids: string[] = [];
    for (const { content, row } of good) {
      const named = content.contactName !== '' || content.contactPhone !== '';
      const phone = normalisePhone(content.contactPhone);
      const id = await insertScenario(work.tx, {
        roundId,
        organisationId,
        content: { ...content, ...(named ? { contactPhone: phone } : contact) },
        demo: actor.demo,
        createdBy: actor.userId,
        createdAt: work.now,
        updatedAt: work.now,
      });
      ids.push(id);
      await work.audit({
        action: 'scenario.import',
        subjectType: 'scenario',
        subjectId: id,
        data: { roundId, organisationId, row, sm3: file.sm3 },
      });
    }
    return ids[0] as string;
  });
}

async function requireOwn(ctx: Ctx, tx: Tx, organisationId: string) {
  const contact = await findOwnOrganisation(tx, organisationId, requireUser(ctx).userId);
  if (contact) return contact;
  throw new AppError('invalid_request', 'organisation', {
    errors: [
      { path: 'organisationId', code: 'not_yours', message: 'You do not belong to this organisation.' },
    ],
  });
}

function refusal(problems: readonly RowProblem[], readable: number): AppError {
  return new AppError('import_refused', '', {
    details: { readable, problems: problems.length },
    errors: problems.slice(0, MAX_NAMED).map(({ sheet, row, column, code, text }) => ({
      path: [sheet, row, column].filter((part) => part !== null).join(' · '),
      code,
      message: text.en,
    })),
  });
}

/** The drafts of an import, as they are now. */
export const readImported = async (ctx: Ctx, firstId: string) => ({
  items: await listImported(ctx.services.db, firstId),
});
