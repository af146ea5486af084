import type { Tx } from '@jiebang/db/client';
import { cannedReasons } from '@jiebang/db/schema/review';
import type { ScenarioField } from '@jiebang/domain/scenarios/content';
import { asc, eq } from 'drizzle-orm';

export type CannedText = { field: ScenarioField | null; text: { zh: string; en: string } };
const shown = { id: cannedReasons.id, field: cannedReasons.field, text: cannedReasons.text };
export type CannedRow = CannedText & { id: string };

export const listCanned = async (tx: Tx) =>
  (await tx.select(shown).from(cannedReasons).orderBy(asc(cannedReasons.id))) as CannedRow[];

export async function findCanned(tx: Tx, id: string): Promise<CannedRow | null> {
  const [row] = await tx.select(shown).from(cannedReasons).where(eq(cannedReasons.id, id));
  return (row as CannedRow | undefined) ?? null;
}

export async function insertCanned(tx: Tx, row: CannedText & { createdBy: string }): Promise<string> {
  const [made] = await tx.insert(cannedReasons).values(row).returning({ id: cannedReasons.id });
  if (!made) throw new Error('canned reason insert returned nothing');
  return made.id;
}

export const updateCanned = async (tx: Tx, id: string, text: CannedText): Promise<boolean> =>
  (
    await tx
      .update(cannedReasons)
      .set(text)
      .where(eq(cannedReasons.id, id))
      .returning({ id: cannedReasons.id })
  ).length === 1;

export const deleteCanned = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.delete(cannedReasons).where(eq(cannedReasons.id, id)).returning({ id: cannedReasons.id }))
    .length === 1;
