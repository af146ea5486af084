import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import type { Ctx } from '../../../platform/context.ts';
import { notFound } from '../../../platform/errors.ts';
import { requireUser } from '../../../platform/require-user.ts';
import type { Language } from '../../../platform/spreadsheets/column.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/write-workbook.ts';
import { findRound, roundsVisibleTo } from '../../rounds/public.ts';
import { instructions } from './instructions.ts';
import { writeContents } from './write-contents.ts';

/** An empty workbook for a round, with its instructions behind the sheet of scenarios. */
export async function getTemplate(ctx: Ctx, roundId: string, language: Language) {
  const actor = requireUser(ctx);
  const place = await findRound(ctx.services.db, { id: roundId }, roundsVisibleTo(actor));
  if (!place) throw notFound('round');
  const { title } = place.round;
  const { extraFields } = roundSettings(place.round.settings);
  const asked = place.round.sectors.map((sector) => sectors[sector as keyof typeof sectors]);
  const [main, ...rest] = writeContents([], [], language);
  if (!main) throw new Error('a workbook without a sheet');
  const bytes = await writeWorkbook([
    main,
    instructions({ title, asked, extra: extraFields }, language),
    ...rest,
  ]);
  return { bytes, name: { zh: '场景导入模板', en: 'scenario-template' }[language] };
}
