import type { Tx } from '@jiebang/db/client';
import { programs } from '@jiebang/db/schema/programs';
import { type ProgramSettings, programSettings } from '@jiebang/domain/programs/settings/settings';
import { and, asc, eq } from 'drizzle-orm';
import { AppError } from '../../platform/errors.ts';

export type ProgramRow = typeof programs.$inferSelect;

/** The programme that rounds and competitions belong to: the oldest one, made on first use. */
export async function ensureProgram(tx: Tx, organiser: { zh: string; en: string }): Promise<string> {
  const oldest = () => tx.select({ id: programs.id }).from(programs).orderBy(asc(programs.id)).limit(1);
  const [known] = await oldest();
  if (known) return known.id;
  const title = {
    zh: '人工智能应用场景揭榜挂帅计划',
    en: 'Open Challenge Programme for AI Application Scenarios',
  };
  // Two first uses at once: the unique slug lets one programme in, both then read it.
  await tx.insert(programs).values({ slug: 'programme', title, organiser }).onConflictDoNothing();
  const [made] = await oldest();
  if (!made) throw new Error('no programme after insert');
  return made.id;
}

/** The rules of a programme; null where there is none. */
export async function findProgramSettings(tx: Tx, id: string): Promise<ProgramSettings | null> {
  const [row] = await tx.select({ settings: programs.settings }).from(programs).where(eq(programs.id, id));
  return row ? programSettings(row.settings) : null;
}

/** The programme that was named, which there must be; where none was, the oldest. */
export async function programFor(
  tx: Tx,
  named: string | undefined,
  organiser: { zh: string; en: string },
): Promise<string> {
  if (named === undefined) return await ensureProgram(tx, organiser);
  await requireProgram(tx, named);
  return named;
}

export async function requireProgram(tx: Tx, id: string): Promise<void> {
  if (await findProgram(tx, { id })) return;
  throw new AppError('invalid_request', 'programme', {
    errors: [{ path: 'programId', code: 'unknown_program', message: 'There is no such programme.' }],
  });
}

export async function findProgram(tx: Tx, by: { id: string } | { slug: string }): Promise<ProgramRow | null> {
  const key = 'id' in by ? eq(programs.id, by.id) : eq(programs.slug, by.slug);
  const [row] = await tx.select().from(programs).where(key);
  return row ?? null;
}

export async function listProgramRows(tx: Tx): Promise<ProgramRow[]> {
  return await tx.select().from(programs).orderBy(asc(programs.id));
}

export async function insertProgram(tx: Tx, row: typeof programs.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(programs).values(row).returning({ id: programs.id });
  if (!inserted) throw new Error('programme insert returned nothing');
  return inserted.id;
}

/** False when the programme is no longer of this revision: then nothing is written. */
export async function updateProgramRow(
  tx: Tx,
  key: { id: string; revision: number },
  set: Partial<typeof programs.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(programs)
    .set({ ...set, revision: key.revision + 1 })
    .where(and(eq(programs.id, key.id), eq(programs.revision, key.revision)))
    .returning({ id: programs.id });
  return rows.length === 1;
}
