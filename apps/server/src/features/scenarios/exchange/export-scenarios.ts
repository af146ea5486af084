import type {
  exportMyScenarios as own,
  exportReviewQueue as queue,
} from '@jiebang/contracts/scenario-exchange';
import type { Tx } from '@jiebang/db/client';
import { emptyScenario } from '@jiebang/domain/scenarios/content';
import type { z } from 'zod';
import { type Ctx, transact } from '../../../platform/context.ts';
import { AppError } from '../../../platform/errors.ts';
import { requireUser } from '../../../platform/require-user.ts';
import type { Language } from '../../../platform/spreadsheets/column.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/write-workbook.ts';
import { queueRequest } from '../list-review-queue.ts';
import { listQueueRows } from '../review.repository.ts';
import { listScenariosOf, type SummaryRow } from '../scenarios.repository.ts';
import { type Exported, ownAbout, queueAbout } from './about-columns.ts';
import { listContentsOf, listFileNames } from './exchange.repository.ts';
import { writeContents } from './write-contents.ts';

/** One file that a person still works with; more is asked for in parts. */
const MAX_EXPORTED = 2_000;

type Side = 'enterprise' | 'bureau';

/** The scenarios of the actor's bodies as a workbook, newest first. */
export async function exportOwn(ctx: Ctx, { locale, ...filter }: z.output<(typeof own)['query']>) {
  const { userId } = requireUser(ctx);
  const language = locale === 'en' ? 'en' : 'zh';
  return await exported(ctx, 'enterprise', language, (tx) =>
    listScenariosOf(tx, userId, filter, MAX_EXPORTED + 1),
  );
}

/** The review queue under its filters as a workbook, in its order. */
export async function exportQueue(ctx: Ctx, { locale, ...query }: z.output<(typeof queue)['query']>) {
  const viewer = { id: requireUser(ctx).userId, now: ctx.services.clock.now() };
  const { filter, page } = queueRequest(query);
  const language = locale === 'en' ? 'en' : 'zh';
  return await exported(ctx, 'bureau', language, (tx) =>
    listQueueRows(tx, viewer, filter, { ...page, limit: MAX_EXPORTED + 1 }),
  );
}

/** Who took out how many is on record: a workbook holds names and phones of contacts. */
async function exported(
  ctx: Ctx,
  side: Side,
  language: Language,
  list: (tx: Tx) => Promise<SummaryRow[]>,
): Promise<Buffer> {
  const rows = await transact(ctx, async (work) => {
    const summaries = await list(work.tx);
    if (summaries.length > MAX_EXPORTED)
      throw new AppError('export_too_large', '', { details: { most: MAX_EXPORTED } });
    const read = side === 'enterprise' ? 'working' : 'handed_in';
    const ids = summaries.map(({ id }) => id);
    const contents = await listContentsOf(work.tx, ids, read);
    const files = await listFileNames(work.tx, ids);
    await work.audit({
      action: 'scenario.export',
      subjectType: 'user',
      subjectId: requireUser(ctx).userId,
      data: { side, count: ids.length },
    });
    return summaries.map(
      (summary, at): Exported => ({
        no: at + 1,
        summary,
        content: contents.get(summary.id) ?? emptyScenario,
        files,
      }),
    );
  });
  const about = side === 'enterprise' ? ownAbout : queueAbout;
  return await writeWorkbook(writeContents(rows, about, language));
}
