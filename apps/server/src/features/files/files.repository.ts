import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';

export type FileRow = typeof files.$inferSelect;

export async function insertFileRow(tx: Tx, row: typeof files.$inferInsert): Promise<string> {
  const [inserted] = await tx
    .insert(files)
    .values(row)
    .returning({ id: files.id })
    .prepare('insert_file')
    .execute();
  if (!inserted) throw new Error('file insert returned nothing');
  return inserted.id;
}
