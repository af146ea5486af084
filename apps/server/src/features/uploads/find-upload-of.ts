import type { Tx } from '@jiebang/db/client';
import { uploads } from '@jiebang/db/schema/uploads';
import { eq } from 'drizzle-orm';

/** Name, bytes and media type of a file that came as an upload: for who takes it and holds limits of their own. */
export async function findUploadOf(tx: Tx, fileId: string) {
  const [row] = await tx
    .select({ name: uploads.name, bytes: uploads.bytes, mediaType: uploads.mediaType })
    .from(uploads)
    .where(eq(uploads.fileId, fileId));
  if (!row) throw new Error(`file ${fileId} came by no upload`);
  return { ...row, mediaType: row.mediaType ?? 'application/octet-stream' };
}
