import type { updateProgram as endpoint } from '@jiebang/contracts/programs';
import { checkProgramSettings } from '@jiebang/domain/programs/settings/check-settings';
import { type ProgramSettings, programSettings } from '@jiebang/domain/programs/settings/settings';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { listDepartmentIds } from './departments.repository.ts';
import { findProgram, type ProgramRow, updateProgramRow } from './programs.repository.ts';
import { refuseTaken } from './refuse-taken.ts';

/**
 * Changes texts or whole sections of the rules, if nobody has changed the programme since it was read. Rounds and
 * matters that run already follow the rules as they stand when a step is taken; the audit log keeps what they were.
 */
export async function updateProgram(
  ctx: Ctx,
  id: string,
  { revision, settings, ...texts }: z.output<(typeof endpoint)['body']>,
): Promise<void> {
  const given = settings as Partial<ProgramSettings> | undefined;
  await refuseTaken(() =>
    transact(ctx, async (work) => {
      const program = await findProgram(work.tx, { id });
      if (!program) throw notFound('programme');
      if (program.revision !== revision) throw changed(program);
      if (given) await requireRules(work, given);
      const sections = changedFields(programSettings(program.settings), given ?? {});
      const fields = changedFields(program, texts);
      if (!sections && !fields) return;
      const stored = sections ? { settings: { ...program.settings, ...sections.set } } : {};
      if (!(await updateProgramRow(work.tx, { id, revision }, { ...fields?.set, ...stored })))
        throw changed((await findProgram(work.tx, { id })) ?? program);
      await work.audit({
        action: 'program.update',
        subjectType: 'program',
        subjectId: id,
        data: {
          before: { ...fields?.before, ...sections?.before },
          after: { ...fields?.set, ...sections?.set },
        },
      });
    }),
  );
}

async function requireRules(work: Work, settings: Partial<ProgramSettings>): Promise<void> {
  const errors = checkProgramSettings(settings, await listDepartmentIds(work.tx));
  if (errors.length > 0) throw new AppError('invalid_request', 'rules of a programme', { errors });
}

const changed = ({ revision }: ProgramRow) =>
  new AppError('conflict', 'programme changed meanwhile', { details: { revision } });
