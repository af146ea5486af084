import type { Tx } from '@jiebang/db/client';
import { listHolders } from '../identity/public.ts';

/** Judges, but for those who also run panels: they see what others give, and nobody does both. */
export async function listPool(tx: Tx): Promise<{ id: string; name: string }[]> {
  const judges = await listHolders(tx, 'sheets.give');
  const officers = new Set((await listHolders(tx, 'judging.manage')).map(({ id }) => id));
  return judges.filter(({ id }) => !officers.has(id));
}
