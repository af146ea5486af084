import type { Tx } from '@jiebang/db/client';
import { programs } from '@jiebang/db/schema/programs';
import { type ProgramSettings, programSettings } from '@jiebang/domain/programs/settings/settings';
import { asc, eq } from 'drizzle-orm';

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
