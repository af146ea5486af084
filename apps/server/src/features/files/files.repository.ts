import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';
import { eq } from 'drizzle-orm';

export type FileRow = typeof files.$inferSelect;

export async function insertFileRow(tx: Tx, row: typeof files.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(files).values(row).returning({ id: files.id });
  if (!inserted) throw new Error('file insert returned nothing');
  return inserted.id;
}

/** A file by its id. Whether the actor may have it is the calling slice's question, asked before. */
export async function findFile(tx: Tx, id: string): Promise<FileRow | null> {
  const [row] = await tx.select().from(files).where(eq(files.id, id));
  return row ?? null;
}
