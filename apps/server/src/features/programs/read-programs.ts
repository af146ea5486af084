import type { ProgramOffice, ProgramView } from '@jiebang/contracts/programs';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { presentOffice, presentProgram } from './programs.presenter.ts';
import { findProgram, listProgramRows } from './programs.repository.ts';

/** Every programme is public: there are few, and none is a secret. */
export async function listPrograms(ctx: Ctx): Promise<{ items: ProgramView[] }> {
  const rows = await listProgramRows(ctx.services.db);
  return { items: rows.map((row) => presentProgram(ctx.actor, row)) };
}

export async function getProgram(ctx: Ctx, by: { slug: string }): Promise<ProgramView> {
  const row = await findProgram(ctx.services.db, by);
  if (!row) throw notFound('programme');
  return presentProgram(ctx.actor, row);
}

/** With its rules; the route asks for the capability. */
export async function getProgramRules(ctx: Ctx, id: string): Promise<ProgramOffice> {
  const row = await findProgram(ctx.services.db, { id });
  if (!row) throw notFound('programme');
  return presentOffice(ctx.actor, row);
}
