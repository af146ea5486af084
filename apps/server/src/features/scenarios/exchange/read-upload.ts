import type { Ctx } from '../../../platform/context.ts';
import { AppError } from '../../../platform/errors.ts';
import type { ReceivedFile } from '../../../platform/http/route.ts';
import { readWorkbook, type SheetIn } from '../../../platform/spreadsheets/read-workbook.ts';
import { inspectFile } from '../../uploads/public.ts';

export const MAX_IMPORT_BYTES = 5 * 1024 ** 2;
/** It is held in memory while it is read. */
const MAX_UNPACKED = 40 * 1024 ** 2;

/** The sheets of a file that was sent; it is not kept, whatever becomes of it. */
export async function readUpload(ctx: Ctx, file: ReceivedFile): Promise<SheetIn[]> {
  const { storage } = ctx.services;
  const sheets = await storage.withLocalFile(file.key, async (path) => {
    const refusal = await inspectFile(path, 'xlsx', { maxUnpacked: MAX_UNPACKED });
    if (refusal) throw new AppError('spreadsheet_refused', refusal, { details: { reason: refusal } });
    return await readWorkbook(path);
  });
  if (!sheets) throw new AppError('spreadsheet_unreadable');
  await storage.remove(file.key);
  return sheets;
}
