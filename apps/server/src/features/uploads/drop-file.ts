import type { Tx } from '@jiebang/db/client';
import { files } from '@jiebang/db/schema/files';
import { uploads } from '@jiebang/db/schema/uploads';
import { eq } from 'drizzle-orm';

/**
 * Forgets a file that came as an upload and that nothing was handed in with; answers the key of its object, which the
 * caller removes after commit.
 */
export async function dropFile(tx: Tx, fileId: string): Promise<string | null> {
  await tx.delete(uploads).where(eq(uploads.fileId, fileId));
  const [file] = await tx.delete(files).where(eq(files.id, fileId)).returning({ key: files.storageKey });
  return file?.key ?? null;
}
